package com.dancepartner.app.host.photo;

import java.util.List;

/** A host's photos in their order. */
public record PhotoList(List<PhotoView> items) {}
