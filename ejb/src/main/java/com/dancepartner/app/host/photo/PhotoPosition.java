package com.dancepartner.app.host.photo;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * Where a photo is to hang.
 *
 * @param position from 0, which is the one that searches show
 */
public record PhotoPosition(@NotNull @Min(0) @Max(9) Integer position) {}
