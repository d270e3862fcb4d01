package com.dancepartner.domain.host;

import com.dancepartner.domain.error.BusinessException;
import com.dancepartner.domain.error.ErrorCode;
import com.dancepartner.domain.jpa.Ids;
import com.dancepartner.domain.money.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a host offers, where and for how much (R246 to R248). The rating is the database's work, see R066. */
@Entity
@Table(name = "host_profiles")
public class HostProfile {

    @Id
    private UUID id;

    @Column(name = "user_id")
    private UUID userId;

    @Convert(converter = ProfileStatus.Column.class)
    private ProfileStatus status = ProfileStatus.DRAFT;

    @Embedded
    private @Nullable Offer offer;

    @Column(name = "verification_status")
    @Convert(converter = VerificationStatus.Column.class)
    private VerificationStatus verification = VerificationStatus.NOT_SUBMITTED;

    @Column(name = "platform_fee_bps")
    private int platformFeeBps = 1500;

    @Column(name = "stripe_account_id")
    private @Nullable String stripeAccountId;

    @Column(name = "transfers_enabled")
    private boolean transfersEnabled;

    @Column(name = "rating_average", insertable = false, updatable = false)
    private @Nullable BigDecimal ratingAverage;

    @Column(name = "rating_count", insertable = false, updatable = false)
    private int ratingCount;

    @ElementCollection
    @CollectionTable(name = "host_dance_styles", joinColumns = @JoinColumn(name = "host_profile_id"))
    private Set<OfferedStyle> styles = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "host_languages", joinColumns = @JoinColumn(name = "host_profile_id"))
    @Column(name = "language")
    private Set<String> languages = new HashSet<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    protected HostProfile() {}

    private HostProfile(UUID userId, Instant now) {
        this.id = Ids.next();
        this.userId = userId;
        this.createdAt = now;
        this.updatedAt = now;
    }

    public HostProfile(UUID userId, Offer offer, Set<OfferedStyle> styles, Instant now) {
        this(userId, now);
        this.status = ProfileStatus.COMPLETE;
        this.offer = offer;
        this.styles.addAll(styles);
    }

    /** The profile of somebody who registers as a host: nobody else sees it before it is described (G08). */
    public static HostProfile draft(UUID userId, Instant now) {
        return new HostProfile(userId, now);
    }

    /** Says what is offered: completes a draft, or replaces what a complete profile said. */
    public void describe(Offer newOffer, Set<OfferedStyle> newStyles, Instant now) {
        status = ProfileStatus.COMPLETE;
        offer = newOffer;
        danceAll(newStyles, now);
    }

    /** @throws BusinessException STATE_CONFLICT while this is a draft */
    public void change(OfferChange change, Instant now) {
        offer = change.appliedTo(required());
        updatedAt = now;
    }

    /** @throws BusinessException STATE_CONFLICT while this is a draft */
    public void moveTo(Place place, Instant now) {
        offer = required().movedTo(place);
        updatedAt = now;
    }

    /** Offers these styles, and no others. */
    public void danceAll(Set<OfferedStyle> newStyles, Instant now) {
        styles.retainAll(newStyles);
        styles.addAll(newStyles);
        updatedAt = now;
    }

    /** @param codes of the list of languages: these are spoken, and no others */
    public void speak(Set<String> codes, Instant now) {
        languages.retainAll(codes);
        languages.addAll(codes);
        updatedAt = now;
    }

    /** @throws BusinessException CONFLICT when the style is offered already, at whatever level (R253) */
    public void addStyle(OfferedStyle style, Instant now) {
        if (offers(style.danceStyleId()).isPresent()) {
            throw new BusinessException(ErrorCode.CONFLICT, "You offer this style already", "style");
        }
        styles.add(style);
        updatedAt = now;
    }

    /**
     * Stops offering a style; a host without any is not bookable.
     *
     * @throws BusinessException NOT_FOUND when it is not offered
     */
    public void removeStyle(DanceStyle style, Instant now) {
        OfferedStyle offered = offers(style.id())
                .orElseThrow(() -> BusinessException.notFound("dance style that you offer:", style.slug()));
        styles.remove(offered);
        updatedAt = now;
    }

    /**
     * Submits the profile to be vetted, or says how staff decided (G42).
     *
     * @throws BusinessException STATE_CONFLICT for a move that {@link VerificationMove#TABLE} does not have
     */
    public void verify(Verifier by, VerificationStatus next, Instant now) {
        VerificationMove.require(verification, by, next);
        verification = next;
        updatedAt = now;
    }

    public void connected(String accountId, Instant now) {
        stripeAccountId = accountId;
        updatedAt = now;
    }

    /** What Stripe says of the account: only a host who can be paid can be booked (G41). */
    public void transfersAre(boolean enabled, Instant now) {
        transfersEnabled = enabled;
        updatedAt = now;
    }

    /** Complete, approved, paid by Stripe, with a style to dance (G41). Account and availability are asked of their features. */
    public boolean canBeBooked() {
        return isComplete() && isApproved() && transfersEnabled && !styles.isEmpty();
    }

    public boolean isApproved() {
        return verification == VerificationStatus.APPROVED;
    }

    public boolean isComplete() {
        return status == ProfileStatus.COMPLETE;
    }

    /** @throws BusinessException STATE_CONFLICT while this is a draft, as all do that a draft cannot answer */
    public void requireComplete() {
        Offer ignored = required();
    }

    private Offer required() {
        return offer().orElseThrow(
                        () -> new BusinessException(ErrorCode.STATE_CONFLICT, "Complete your profile first"));
    }

    public Optional<OfferedStyle> offers(short danceStyleId) {
        return styles.stream()
                .filter(style -> style.danceStyleId() == danceStyleId)
                .findFirst();
    }

    public UUID id() {
        return id;
    }

    public UUID userId() {
        return userId;
    }

    public ProfileStatus status() {
        return status;
    }

    /** Empty while this is a draft. */
    public Optional<Offer> offer() {
        return Optional.ofNullable(offer).filter(made -> isComplete());
    }

    public VerificationStatus verification() {
        return verification;
    }

    public Money hourlyRate() {
        return required().hourlyRate();
    }

    public Place place() {
        return required().place();
    }

    /** Where others see the host: exact to about a kilometre (R286). */
    public PublicPoint publicPoint() {
        return PublicPoint.of(place());
    }

    public ZoneId zone() {
        return ZoneId.of(place().timeZone());
    }

    public int platformFeeBps() {
        return platformFeeBps;
    }

    public Optional<String> stripeAccountId() {
        return Optional.ofNullable(stripeAccountId);
    }

    public boolean hasTransfersEnabled() {
        return transfersEnabled;
    }

    public @Nullable BigDecimal ratingAverage() {
        return ratingAverage;
    }

    public int ratingCount() {
        return ratingCount;
    }

    public Set<OfferedStyle> styles() {
        return Set.copyOf(styles);
    }

    /** ISO 639 codes. */
    public Set<String> languages() {
        return Set.copyOf(languages);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HostProfile profile && id.equals(profile.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
