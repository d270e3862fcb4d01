package com.dancepartner.app.identity;

import java.util.List;

/** The devices one is signed in on, the latest used first. */
public record DeviceList(List<DeviceView> items) {}
