package com.dancepartner.app.calendar.fetch;

import com.dancepartner.app.calendar.HostAndPort;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names for the connection itself, so that nothing can change between the look and the step: a name that leads inside,
 * even by one of several addresses, leads nowhere. Operators may name exceptions, each with its port.
 */
final class GuardedNames implements DnsResolver {

    private final DnsResolver names;
    private final Set<HostAndPort> allowed;

    GuardedNames(DnsResolver names, Set<HostAndPort> allowed) {
        this.names = names;
        this.allowed = allowed;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        InetAddress[] addresses = allowed.contains(new HostAndPort(host, port)) ? names.resolve(host) : resolve(host);
        return Arrays.stream(addresses)
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        if (!Arrays.stream(addresses).allMatch(PublicAddresses::contain)) {
            throw new NotPublic(host);
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** A name that leads somewhere inside. */
    static final class NotPublic extends UnknownHostException {

        NotPublic(String host) {
            super(host);
        }
    }
}
