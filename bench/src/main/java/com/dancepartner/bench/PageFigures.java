package com.dancepartner.bench;

/**
 * Answers from a cache beside answers from a file of the same server.
 *
 * @param bytes of an answer about a host, the mean of all
 * @param fileBytes of the file
 */
record PageFigures(ClosedLoop hosts, ClosedLoop file, long bytes, long fileBytes) {

    double share() {
        return hosts.rate().perSecond() / file.rate().perSecond();
    }
}
