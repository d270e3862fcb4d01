package com.dancepartner.app.host;

import com.dancepartner.domain.host.DanceStyle;
import com.dancepartner.domain.host.OfferedStyle;
import com.dancepartner.domain.host.SkillLevel;

/**
 * A style that a host dances.
 *
 * @param skillLevel 1 to 5, see /dance-styles/skill-levels
 * @param skillLabel the level's name
 * @param skillSource self_declared: the host says so, nobody else has looked (G62)
 */
public record StyleView(String slug, String name, int skillLevel, String skillLabel, String skillSource, String role) {

    private static final String SELF_DECLARED = "self_declared";

    static StyleView of(DanceStyle style, OfferedStyle offered) {
        return new StyleView(
                style.slug(),
                style.name(),
                offered.skillLevel(),
                SkillLevel.of(offered.skillLevel()).title(),
                SELF_DECLARED,
                offered.role().wire());
    }
}
