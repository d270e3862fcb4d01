package com.dancepartner.app.earnings;

import com.dancepartner.domain.error.BusinessException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** A host's earnings as a list and as files, which are written once the database has been let go (R100). */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EarningsDesk {

    @Inject
    EarningsBook book;

    /** @throws BusinessException FORBIDDEN for who is no host, VALIDATION_ERROR for a cursor of another list */
    public EarningsView list(UUID userId, EarningsRequest request) {
        return book.list(userId, request);
    }

    /**
     * What was earned in a year, as CSV.
     *
     * @throws BusinessException NOT_FOUND for a year that has not begun
     */
    public String csv(UUID userId, int year) {
        return EarningsCsv.of(book.year(userId, year));
    }

    /**
     * The statement of a year, as PDF.
     *
     * @throws BusinessException NOT_FOUND for a year that has not begun
     */
    public byte[] statement(UUID userId, int year) {
        return EarningsStatement.of(book.year(userId, year));
    }
}
