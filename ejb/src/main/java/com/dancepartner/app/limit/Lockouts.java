package com.dancepartner.app.limit;

import com.dancepartner.app.cluster.GridQuestions;
import com.dancepartner.app.cluster.SharedMaps;
import com.dancepartner.app.cluster.SharedMoments;
import com.dancepartner.domain.error.TooManyRequests;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.codec.digest.DigestUtils;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Closes an account, and an address, to further guesses after some failures within some minutes (G24). An account that
 * does not exist closes alike. Without the grid nothing is closed.
 */
@ApplicationScoped
public class Lockouts {

    private static final Logger LOG = System.getLogger(Lockouts.class.getName());

    @Inject
    @ConfigProperty(name = "lockout.failures", defaultValue = "5")
    int failures;

    @Inject
    @ConfigProperty(name = "lockout.minutes", defaultValue = "15")
    int minutes;

    @Inject
    SharedMaps maps;

    @Inject
    GridQuestions grid;

    @Inject
    Clock clock;

    private Duration window = Duration.ZERO;

    @PostConstruct
    void read() {
        Settings.positive("lockout.failures", failures, "failed attempts");
        window = Duration.ofMinutes(Settings.positive("lockout.minutes", minutes, "minutes"));
    }

    /** Reads the settings, so that an impossible one stops the start and not the first sign-in. */
    public void requireUsable() {
        LOG.log(Level.DEBUG, "Closed after {0} failures, for {1} minutes", failures, minutes);
    }

    /**
     * Begins an attempt, before the password is looked at. It counts against the account from now on, so that guesses
     * at the same moment cannot slip through; say how it ended.
     *
     * @param normalisedEmail of an account, whether there is one or not
     * @param address as {@link ClientAddresses} has it
     * @throws TooManyRequests when the account or the address is closed
     */
    public Attempt begin(String normalisedEmail, String address) {
        Attempt attempt = new Attempt(
                this, "account:" + DigestUtils.sha256Hex(normalisedEmail), "address:" + address, clock.instant());
        ask(moments -> {
            requireOpen(recent(moments.under(attempt.address()), attempt.at()), attempt.at());
            moments.change(attempt.account(), known -> {
                List<Instant> recent = recent(known, attempt.at());
                requireOpen(recent, attempt.at());
                recent.add(attempt.at());
                return recent;
            });
        });
        return attempt;
    }

    void clear(String account) {
        ask(moments -> moments.forget(account));
    }

    void count(String address) {
        Instant now = clock.instant();
        ask(moments -> moments.change(address, known -> {
            List<Instant> recent = recent(known, now);
            recent.add(now);
            return recent;
        }));
    }

    void withdraw(String account, Instant at) {
        ask(moments -> moments.change(account, known -> {
            List<Instant> others = new ArrayList<>(known);
            others.remove(at);
            return others;
        }));
    }

    private void ask(Consumer<SharedMoments> question) {
        grid.ask(() -> {
            question.accept(maps.moments("lockouts", window));
            return true;
        });
    }

    private List<Instant> recent(List<Instant> moments, Instant now) {
        return new ArrayList<>(moments.stream()
                .filter(moment -> moment.isAfter(now.minus(window)))
                .sorted()
                .toList());
    }

    private void requireOpen(List<Instant> recent, Instant now) {
        if (recent.size() >= failures) {
            Instant opens = recent.get(recent.size() - failures).plus(window);
            Duration left = Duration.between(now, opens);
            throw new TooManyRequests(
                    "Too many failed attempts: wait " + left.plusSeconds(59).toMinutes() + " min", left);
        }
    }
}
