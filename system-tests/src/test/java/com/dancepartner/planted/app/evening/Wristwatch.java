package com.dancepartner.planted.app.evening;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;

/** Planted: reads the wall clock in four ways, and prints what it reads. */
public class Wristwatch {

    private final Supplier<Instant> hand = Instant::now;

    public void show() {
        System.out.println(hand.get());
        System.out.println(Instant.now());
        System.out.println(System.currentTimeMillis());
        System.out.println(Clock.systemUTC());
    }
}
