package com.dancepartner.app.operations;

import java.util.List;

/** The latest runs, newest first. */
public record JobRunList(List<JobRunView> items) {}
