package com.dancepartner.domain.identity;

import java.security.Provider;
import java.security.Security;
import java.util.List;

/** A Java that lacks algorithms which every Java has. */
final class LackingJava {

    private LackingJava() {}

    /** Works without a provider of algorithms, and puts it back in its place. */
    static void without(String name, Runnable work) {
        Provider provider = Security.getProvider(name);
        int place = List.of(Security.getProviders()).indexOf(provider) + 1;
        Security.removeProvider(name);
        try {
            work.run();
        } finally {
            Security.insertProviderAt(provider, place);
        }
    }
}
