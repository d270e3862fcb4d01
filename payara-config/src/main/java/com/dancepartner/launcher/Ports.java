package com.dancepartner.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** TCP ports of the loopback: given ones are checked, never replaced silently; 0 asks for a free one. */
public final class Ports {

    private static final int FIRST_FREE = 20_000;
    private static final int FREE_PORTS = 12_000;

    /** Each free port is given once by this program; others begin elsewhere. */
    private static final AtomicInteger NEXT = new AtomicInteger(new Random().nextInt(FREE_PORTS));

    private Ports() {}

    /**
     * The port asked for, or a free one for 0.
     *
     * @param option the system property that changes the port, named in the error when it is busy
     */
    public static int choose(int wanted, String purpose, String option) {
        if (wanted == 0) {
            return free(purpose);
        }
        try {
            return bound(wanted);
        } catch (IOException e) {
            throw new LauncherException(
                    "Port %d (%s) is in use on this machine. Stop what uses it, or choose another: -D%s=%d (0: any free port)"
                            .formatted(wanted, purpose, option, wanted + 1),
                    e);
        }
    }

    /**
     * Below the ports that systems give to outgoing connections (from 32768 on Linux): one of those could take the port in
     * the seconds until its server listens.
     */
    private static int free(String purpose) {
        for (int tries = 0; tries < FREE_PORTS; tries++) {
            int candidate = FIRST_FREE + NEXT.getAndIncrement() % FREE_PORTS;
            if (isFree(candidate)) {
                return candidate;
            }
        }
        throw new LauncherException("No port from " + FIRST_FREE + " on is free for " + purpose);
    }

    private static boolean isFree(int port) {
        try {
            return bound(port) == port;
        } catch (IOException e) {
            return false;
        }
    }

    private static int bound(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket.getLocalPort();
        }
    }

    /** Members of a data grid in the form that Payara reads; the own port is always one of them. */
    static String gridMembers(int own, List<Integer> others) {
        Set<Integer> all = new LinkedHashSet<>(others);
        all.remove(0);
        all.add(own);
        return all.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
    }

    /** Whether something accepts connections there. */
    static boolean isOpen(int port) {
        try (java.net.Socket socket = new java.net.Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
