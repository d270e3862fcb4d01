package com.dancepartner.batch.payout;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Properties;

/**
 * Equal parts of what is due. After a crash they begin anew, since the batch runtime forgets then how many there were: what
 * was planned is due no more, so that they go on where they were.
 */
@Named
@Dependent
public class PayoutPartitions implements PartitionMapper {

    @Inject
    @BatchProperty(name = "parts")
    String parts;

    @Override
    public PartitionPlan mapPartitions() {
        int count = Integer.parseInt(parts);
        Properties[] each = new Properties[count];
        for (int part = 0; part < count; part++) {
            each[part] = new Properties();
            each[part].setProperty("part", Integer.toString(part));
        }
        PartitionPlan plan = new PartitionPlanImpl();
        plan.setPartitions(count);
        plan.setThreads(count);
        plan.setPartitionProperties(each);
        plan.setPartitionsOverride(true);
        return plan;
    }
}
