package com.dancepartner.app.limit;

import inet.ipaddr.IPAddress;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Whose request it is: the peer's address, or the one that a trusted proxy names in X-Forwarded-For. What stands there
 * further left is anybody's claim.
 */
@ApplicationScoped
public class ClientAddresses {

    private static final Logger LOG = System.getLogger(ClientAddresses.class.getName());

    /** Addresses and ranges with commas between; empty for nobody. Payara cannot inject an optional list. */
    @Inject
    @ConfigProperty(name = "trusted.proxies")
    Optional<String> configured;

    private List<IPAddress> proxies = List.of();

    @PostConstruct
    void read() {
        proxies = Stream.of(configured.orElse("").split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(ClientAddresses::proxy)
                .toList();
    }

    /** Reads the setting, so that a malformed one stops the start and not the first request. */
    public void requireUsable() {
        LOG.log(Level.DEBUG, "Trusting {0} proxies", proxies.size());
    }

    /**
     * The key under which a client is counted: IPv4 as it is, IPv6 as its network of 64 bits, IPv4 mapped to IPv6 as
     * IPv4.
     *
     * @param remoteAddress of the peer
     * @param forwardedFor all X-Forwarded-For of the request, joined by commas in their order
     */
    public String of(String remoteAddress, @Nullable String forwardedFor) {
        return Addresses.one(remoteAddress)
                .map(peer -> Addresses.key(client(peer, forwardedFor)))
                .orElse(remoteAddress);
    }

    /** From the right, which the nearest proxy wrote, for as long as it was a trusted one that wrote. */
    private IPAddress client(IPAddress peer, @Nullable String forwardedFor) {
        String[] chain = forwardedFor == null ? new String[0] : forwardedFor.split(",", -1);
        IPAddress client = peer;
        for (int i = chain.length - 1; i >= 0 && isTrusted(client); i--) {
            Optional<IPAddress> next = Addresses.one(chain[i]);
            if (next.isEmpty()) {
                return client;
            }
            client = next.get();
        }
        return client;
    }

    private boolean isTrusted(IPAddress address) {
        return proxies.stream().anyMatch(range -> range.contains(address));
    }

    private static IPAddress proxy(String text) {
        return Addresses.range(text)
                .orElseThrow(() -> new IllegalStateException("trusted.proxies holds '" + text
                        + "', which is neither an address nor a range: write them like"
                        + " 127.0.0.1,10.0.0.0/8,2001:db8::/32"));
    }
}
