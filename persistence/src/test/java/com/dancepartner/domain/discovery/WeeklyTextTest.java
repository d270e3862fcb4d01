package com.dancepartner.domain.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.dancepartner.domain.availability.WeeklyPlan;
import com.dancepartner.domain.availability.WeeklyWindow;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WeeklyTextTest {

    @Test
    @DisplayName("G09, G10: weekly windows come back as they were, to the minute and past midnight")
    void reads() {
        assertThat(WeeklyText.plan("Asia/Kathmandu", "1:1087-1380,5:1320-120,7:0-0"))
                .isEqualTo(new WeeklyPlan(
                        ZoneId.of("Asia/Kathmandu"),
                        List.of(
                                new WeeklyWindow(DayOfWeek.MONDAY, LocalTime.of(18, 7), LocalTime.of(23, 0)),
                                new WeeklyWindow(DayOfWeek.FRIDAY, LocalTime.of(22, 0), LocalTime.of(2, 0)),
                                new WeeklyWindow(DayOfWeek.SUNDAY, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))));
    }
}
