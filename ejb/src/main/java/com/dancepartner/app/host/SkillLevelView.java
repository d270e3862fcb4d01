package com.dancepartner.app.host;

import com.dancepartner.domain.host.SkillLevel;
import java.util.Arrays;
import java.util.List;

/**
 * A level of the rubric by which hosts rate themselves (G62).
 *
 * @param level 1 to 5
 * @param description what a host of this level can be expected to do
 */
public record SkillLevelView(int level, String title, String description) {

    /** From beginner to professional. */
    public static List<SkillLevelView> all() {
        return Arrays.stream(SkillLevel.values()).map(SkillLevelView::of).toList();
    }

    private static SkillLevelView of(SkillLevel level) {
        return new SkillLevelView(level.level(), level.title(), level.description());
    }
}
