package com.dancepartner.domain.host;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A style that a host offers, with the level from 1 (beginner) to 5 (professional) and the part danced (R252). */
@Embeddable
public class OfferedStyle {

    @Column(name = "dance_style_id")
    private short danceStyleId;

    @Column(name = "skill_level")
    private short skillLevel;

    @Column(name = "dance_role")
    @Convert(converter = DanceRole.Column.class)
    private DanceRole role;

    protected OfferedStyle() {}

    public OfferedStyle(short danceStyleId, int skillLevel, DanceRole role) {
        this.danceStyleId = danceStyleId;
        this.skillLevel = (short) skillLevel;
        this.role = role;
    }

    public short danceStyleId() {
        return danceStyleId;
    }

    public int skillLevel() {
        return skillLevel;
    }

    public DanceRole role() {
        return role;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OfferedStyle style
                && danceStyleId == style.danceStyleId
                && skillLevel == style.skillLevel
                && role == style.role;
    }

    @Override
    public int hashCode() {
        return Objects.hash(danceStyleId, skillLevel, role);
    }
}
