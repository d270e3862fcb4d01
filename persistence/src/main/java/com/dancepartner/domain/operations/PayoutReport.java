package com.dancepartner.domain.operations;

import java.util.Optional;

/**
 * Where the report of a payout run lies.
 *
 * @param csv the report itself, of runs before the document store kept it
 * @param csvKey in the document store
 * @param pdfKey in the document store
 */
public record PayoutReport(Optional<String> csv, Optional<String> csvKey, Optional<String> pdfKey) {}
