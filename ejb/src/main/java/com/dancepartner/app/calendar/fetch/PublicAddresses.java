package com.dancepartner.app.calendar.fetch;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.ipv6.IPv6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells addresses of the public Internet from all others, by the registries of special-purpose addresses (RFC 6890). IPv4 in
 * the clothes of IPv6 is refused, but for the well-known prefix of NAT64, by which networks without IPv4 reach public IPv4.
 */
final class PublicAddresses {

    private static final IPAddressGenerator GENERATOR = new IPAddressGenerator();

    private static final List<IPAddress> NOT_PUBLIC = ranges(
            // this network, private, shared (CGNAT), loopback, link-local, private
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            // protocol assignments, documentation, relays of 6to4, private, benchmarks, documentation
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            // multicast; reserved, and broadcast
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** Of IPv6 only this is given out to the public. */
    private static final IPAddress GLOBAL = range("2000::/3");

    private static final List<IPAddress> NOT_PUBLIC_OF_GLOBAL = ranges(
            // protocol assignments with Teredo, benchmarks and ORCHID; documentation; 6to4; documentation
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private static final IPAddress NAT64 = range("64:ff9b::/96");

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        return contain(GENERATOR.from(address.getAddress()));
    }

    private static boolean contain(IPAddress address) {
        return address.isIPv4() ? isPublic(address) : contain(address.toIPv6());
    }

    private static boolean contain(IPv6Address address) {
        if (NAT64.contains(address)) {
            return isPublic(address.getEmbeddedIPv4Address());
        }
        return GLOBAL.contains(address) && NOT_PUBLIC_OF_GLOBAL.stream().noneMatch(range -> range.contains(address));
    }

    private static boolean isPublic(IPAddress address) {
        return NOT_PUBLIC.stream().noneMatch(range -> range.contains(address));
    }

    private static List<IPAddress> ranges(String... ranges) {
        return Stream.of(ranges).map(PublicAddresses::range).toList();
    }

    private static IPAddress range(String range) {
        return new IPAddressString(range).getAddress().toPrefixBlock();
    }
}
