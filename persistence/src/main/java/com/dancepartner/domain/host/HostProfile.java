package com.dancepartner.domain.host;

import com.dancepartner.domain.jpa.Ids;
import com.dancepartner.domain.money.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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

    private String headline;
    private String bio;

    @Column(name = "hourly_rate_cents")
    private long hourlyRateCents;

    private String currency;
    private String city;
    private String country;
    private double latitude;
    private double longitude;

    @Column(name = "time_zone")
    private String timeZone;

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

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    protected HostProfile() {}

    public HostProfile(
            UUID userId,
            String headline,
            String bio,
            Money hourlyRate,
            Place place,
            Set<OfferedStyle> styles,
            Instant now) {
        this.id = Ids.next();
        this.userId = userId;
        this.headline = headline;
        this.bio = bio;
        this.hourlyRateCents = hourlyRate.minor();
        this.currency = hourlyRate.currency();
        this.city = place.city();
        this.country = place.country();
        this.latitude = place.latitude();
        this.longitude = place.longitude();
        this.timeZone = place.timeZone();
        this.styles.addAll(styles);
        this.createdAt = now;
        this.updatedAt = now;
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

    /** Paid by Stripe, with a style to dance. Availability is asked of the availability feature. */
    public boolean canBeBooked() {
        return transfersEnabled && !styles.isEmpty();
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

    public String headline() {
        return headline;
    }

    public String bio() {
        return bio;
    }

    public Money hourlyRate() {
        return new Money(hourlyRateCents, currency);
    }

    public Place place() {
        return new Place(city, country, latitude, longitude, timeZone);
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HostProfile profile && id.equals(profile.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
