package com.dancepartner.app.review;

import java.util.List;

/** The latest reviews of a host, newest first. */
public record ReviewList(List<ReviewView> items) {}
