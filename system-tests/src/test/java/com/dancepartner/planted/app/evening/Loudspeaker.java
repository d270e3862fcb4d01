package com.dancepartner.planted.app.evening;

import com.hazelcast.core.HazelcastInstance;

/** Planted: the data grid outside its adapter. */
public class Loudspeaker {

    public void say(HazelcastInstance grid, String words) {
        grid.getTopic("evening").publish(words);
    }
}
