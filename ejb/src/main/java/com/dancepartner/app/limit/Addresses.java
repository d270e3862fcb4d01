package com.dancepartner.app.limit;

import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import inet.ipaddr.ipv6.IPv6Address;
import java.util.Optional;

/** Reads addresses strictly, as one would write them: no names, wildcards, octal numbers or blanks instead. */
final class Addresses {

    /** Bits of an IPv6 address that name a network; the rest a client chooses at will. */
    private static final int NETWORK = 64;

    private static final IPAddressStringParameters ONE = parameters(false);
    private static final IPAddressStringParameters RANGE = parameters(true);

    private Addresses() {}

    static Optional<IPAddress> one(String text) {
        return Optional.ofNullable(new IPAddressString(text.strip(), ONE).getAddress())
                .map(Addresses::plain);
    }

    /** An address or a range such as {@code 10.0.0.0/8}. */
    static Optional<IPAddress> range(String text) {
        return Optional.ofNullable(new IPAddressString(text.strip(), RANGE).getAddress())
                .map(Addresses::plain)
                .map(IPAddress::toPrefixBlock);
    }

    /** An IPv4 address as it is, of an IPv6 address its network, such as {@code 2001:db8::/64}. */
    static String key(IPAddress address) {
        return address.isIPv6() ? address.toPrefixBlock(NETWORK).toCanonicalString() : address.toCanonicalString();
    }

    /** IPv4 in the clothes of IPv6 is IPv4, and an address is the same on whatever interface. */
    private static IPAddress plain(IPAddress address) {
        if (!address.isIPv6()) {
            return address;
        }
        IPv6Address wide = address.toIPv6().removeZone();
        return wide.isIPv4Mapped() ? wide.getEmbeddedIPv4Address() : wide;
    }

    private static IPAddressStringParameters parameters(boolean ranges) {
        return new IPAddressStringParameters.Builder()
                .allowEmpty(false)
                .allowAll(false)
                .allowSingleSegment(false)
                .allowMask(false)
                .allowPrefixOnly(false)
                .allowPrefix(ranges)
                .allowWildcardedSeparator(false)
                .allow_inet_aton(false)
                .setRangeOptions(RangeParameters.NO_RANGE)
                .getIPv4AddressParametersBuilder()
                .allowLeadingZeros(false)
                .allowBinary(false)
                .getParentBuilder()
                .getIPv6AddressParametersBuilder()
                .allowBase85(false)
                .allowBinary(false)
                .getParentBuilder()
                .toParams();
    }
}
