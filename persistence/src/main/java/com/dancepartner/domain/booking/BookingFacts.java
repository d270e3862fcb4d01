package com.dancepartner.domain.booking;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.money.Money;
import com.dancepartner.domain.time.TimeSpan;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What two people have agreed on: who, when, where, at what price, on what terms; and when it really took place.
 * {@link Booking} says how it goes on.
 */
@MappedSuperclass
abstract class BookingFacts {

    @Id
    private UUID id;

    @Column(name = "client_id")
    private UUID clientId;

    @Column(name = "host_id")
    private UUID hostId;

    @Column(name = "host_profile_id")
    private UUID hostProfileId;

    @Column(name = "dance_style_id")
    private short danceStyleId;

    @Embedded
    private Meeting meeting;

    @Embedded
    private Price price;

    @Column(name = "instant_book")
    private boolean instant;

    @Column(name = "free_until")
    private Instant freeUntil;

    @Column(name = "grace_until")
    private Instant graceUntil;

    @Column(name = "late_fee_bps")
    private int lateFeeBps;

    @Column(name = "no_show_fee_bps")
    private int noShowFeeBps;

    @Column(name = "start_pin")
    private String startPin;

    @Column(name = "actual_start")
    private @Nullable Instant actualStart;

    @Column(name = "actual_end")
    private @Nullable Instant actualEnd;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    protected BookingFacts() {}

    BookingFacts(BookingRequest request, Instant now) {
        id = request.id();
        clientId = request.clientId();
        hostId = request.hostId();
        hostProfileId = request.hostProfileId();
        danceStyleId = request.danceStyleId();
        meeting = request.meeting();
        price = request.price();
        instant = request.instant();
        startPin = request.startPin();
        createdAt = now;
        updatedAt = now;
        agree(request.terms());
    }

    private void agree(CancellationTerms terms) {
        freeUntil = terms.freeUntil();
        graceUntil = terms.graceUntil();
        lateFeeBps = terms.lateFeeBps();
        noShowFeeBps = terms.noShowFeeBps();
    }

    void touched(Instant at) {
        updatedAt = at;
    }

    void began(Instant at) {
        actualStart = at;
    }

    void ended(Instant at) {
        actualEnd = at;
    }

    void moveTo(NewTime time) {
        meeting = meeting.at(time.span(), time.zone().getId());
        agree(cancellationTerms().moved(time.freeUntil()));
    }

    /** So much longer, or shorter when negative, neither party has another session. */
    void keepFree(Duration longer) {
        meeting = meeting.keptFree(longer);
    }

    void lengthenTo(Instant end, Money added) {
        meeting = meeting.lengthenedTo(end);
        price = price.plus(added);
    }

    /** What the session would keep free at another time, with the buffer after it. */
    public TimeSpan blockedAt(TimeSpan span) {
        return meeting.at(span, meeting.timeZone()).blocked();
    }

    /** What a change says of itself in the audit. */
    String detail(TimeSpan span) {
        return schedule().start() + "/" + schedule().end() + " to " + span.start() + "/" + span.end();
    }

    /** @throws BusinessException NOT_FOUND for everybody else, who learn nothing of the booking */
    public Actor partyOf(UUID userId) {
        if (userId.equals(clientId)) {
            return Actor.CLIENT;
        }
        if (userId.equals(hostId)) {
            return Actor.HOST;
        }
        throw BusinessException.notFound("booking", id);
    }

    /** @throws BusinessException NOT_FOUND for everybody else, who learn nothing of the booking */
    public void requireParty(UUID userId) {
        Actor ignored = partyOf(userId);
    }

    /** @throws BusinessException NOT_FOUND for strangers, FORBIDDEN for the host */
    public void requireClient(UUID userId) {
        if (partyOf(userId) != Actor.CLIENT) {
            throw BusinessException.forbidden("This is for the client of the booking");
        }
    }

    public boolean isClient(UUID userId) {
        return userId.equals(clientId);
    }

    public boolean isParty(UUID userId) {
        return userId.equals(clientId) || userId.equals(hostId);
    }

    public UUID id() {
        return id;
    }

    public UUID clientId() {
        return clientId;
    }

    /** The user, not the profile. */
    public UUID hostId() {
        return hostId;
    }

    public UUID hostProfileId() {
        return hostProfileId;
    }

    public short danceStyleId() {
        return danceStyleId;
    }

    public Meeting meeting() {
        return meeting;
    }

    public TimeSpan schedule() {
        return meeting.schedule();
    }

    public Price price() {
        return price;
    }

    public Money total() {
        return price.total();
    }

    public boolean isInstant() {
        return instant;
    }

    public CancellationTerms cancellationTerms() {
        return new CancellationTerms(freeUntil, graceUntil, lateFeeBps, noShowFeeBps);
    }

    public String startPin() {
        return startPin;
    }

    public @Nullable Instant actualStart() {
        return actualStart;
    }

    public @Nullable Instant actualEnd() {
        return actualEnd;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** Rises with each change. */
    public long version() {
        return version;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BookingFacts booking && id.equals(booking.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
