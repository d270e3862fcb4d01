package com.dancepartner.demo;

/** A real city, with the hourly price that a host asks there. */
record City(
        String name, String country, double latitude, double longitude, long population, String timeZone, Price price) {

    /** An hourly rate in minor units of the local currency. */
    record Price(String currency, long minor) {}
}
