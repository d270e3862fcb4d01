package com.dancepartner.domain.host;

import com.dancepartner.domain.error.BusinessException;
import java.util.Arrays;

/** The published rubric: what a host of each level can be expected to do on the floor (R252, G62). Hosts rate themselves. */
public enum SkillLevel {
    BEGINNER(1, "Beginner", """
            Knows the basic step and two or three figures, and keeps the beat of slow and medium songs. Dances them with a patient \
            partner, and says so when something is new."""),
    IMPROVER(2, "Improver", """
            About a year of classes or weekly dancing. Dances a whole song of usual speed with strangers, with eight or more figures, \
            clear changes of direction and a hold that does not hurt or pull."""),
    INTERMEDIATE(3, "Intermediate", """
            At home on a social floor. Leads or follows turns and combinations that were not agreed before, recovers from mistakes \
            without stopping, keeps partner and neighbours from collisions, and dances beginners through a song."""),
    ADVANCED(4, "Advanced", """
            Dances fast and slow songs of several substyles, plays with the music's breaks and accents, adapts frame and difficulty to \
            any partner within a few bars, and could help in a class."""),
    PROFESSIONAL(5, "Professional", """
            Teaches, performs or competes, now or until lately, and can show it. Makes partners of every level look and feel good, and \
            explains technique in words when asked.""");

    private final int level;
    private final String title;
    private final String description;

    SkillLevel(int level, String title, String description) {
        this.level = level;
        this.title = title;
        this.description = description;
    }

    /** @param level 1 to 5 */
    public static SkillLevel of(int level) {
        return Arrays.stream(values())
                .filter(each -> each.level == level)
                .findFirst()
                .orElseThrow(() -> BusinessException.invalid("skill_level", "skill_level must be between 1 and 5"));
    }

    /** 1 to 5. */
    public int level() {
        return level;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }
}
