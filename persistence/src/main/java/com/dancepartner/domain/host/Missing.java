package com.dancepartner.domain.host;

import com.dancepartner.domain.jpa.WireName;
import java.util.ArrayList;
import java.util.List;

/** What a host still has to do before guests can find and book (G41), in the order in which it is done. */
public enum Missing implements WireName {
    ACCOUNT("Your account is closed."),
    EMAIL_VERIFICATION("Verify your email address: follow the link that we sent you."),
    DESCRIPTION("Complete your profile: say what you offer, where and for how much."),
    DANCE_STYLES("Add a dance style that you offer."),
    AVAILABILITY("Say when you can be booked: add weekly hours."),
    PAYOUTS("Finish setting up payouts with Stripe, so that you can be paid."),
    VERIFICATION("Submit your profile for verification; once it is approved, guests find you.");

    private final String sentence;

    Missing(String sentence) {
        this.sentence = sentence;
    }

    /** What to do about it. */
    public String sentence() {
        return sentence;
    }

    /**
     * Nothing for a bookable host: exactly those are in {@code host_search}.
     *
     * @param active whether the account is open
     * @param emailVerified of the account
     * @param open whether there is a weekly window
     */
    public static List<Missing> of(HostProfile profile, boolean active, boolean emailVerified, boolean open) {
        List<Missing> missing = new ArrayList<>();
        add(missing, ACCOUNT, active);
        add(missing, EMAIL_VERIFICATION, emailVerified);
        add(missing, DESCRIPTION, profile.isComplete());
        add(missing, DANCE_STYLES, !profile.styles().isEmpty());
        add(missing, AVAILABILITY, open);
        add(missing, PAYOUTS, profile.hasTransfersEnabled());
        add(missing, VERIFICATION, profile.isApproved());
        return List.copyOf(missing);
    }

    private static void add(List<Missing> missing, Missing what, boolean done) {
        if (!done) {
            missing.add(what);
        }
    }
}
