package com.dancepartner.app.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HostViewTest {

    private static final Set<String> OWN_ALONE =
            Set.of("publicLatitude", "publicLongitude", "verificationStatus", "missing");

    @Test
    @DisplayName("R286, R288: what the public sees has no address, no contact, no account of Stripe, no verification")
    void excludesSensitiveFields() {
        assertThat(components(HostView.class))
                .noneMatch(name -> name.matches("(?i).*(email|phone|stripe|account|verification|address|fee|exact).*"));
    }

    @Test
    @DisplayName("R285: a host sees all that the public sees, and more")
    void ownView() {
        assertThat(components(OwnHostView.class))
                .containsAll(components(HostView.class))
                .containsAll(OWN_ALONE)
                .hasSize(components(HostView.class).size() + OWN_ALONE.size());
    }

    @Test
    @DisplayName("G62: the rubric is published from 1 to 5")
    void rubric() {
        assertThat(SkillLevelView.all()).extracting(SkillLevelView::level).containsExactly(1, 2, 3, 4, 5);
        assertThat(SkillLevelView.all())
                .extracting(SkillLevelView::title)
                .startsWith("Beginner")
                .endsWith("Professional");
    }

    private static Set<String> components(Class<?> view) {
        return Arrays.stream(view.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }
}
