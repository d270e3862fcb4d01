package com.dancepartner.world;

/**
 * A real city.
 *
 * @param name in its usual English or local form
 * @param country ISO 3166 alpha-2
 * @param latitude degrees north of its centre
 * @param longitude degrees east of its centre
 * @param population people who live there
 * @param timeZone IANA zone, such as Europe/Lisbon
 */
public record City(String name, String country, double latitude, double longitude, long population, String timeZone) {}
