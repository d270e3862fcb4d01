package com.dancepartner.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every rule holds in the product, is about something in it, and catches the violation that was planted for it. */
class ArchitectureTest {

    private static final Layout PRODUCT = new Layout("com.dancepartner");
    private static final Layout PLANTED = new Layout("com.dancepartner.planted");

    private static final JavaClasses PRODUCT_CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(
                    "com.dancepartner.domain",
                    "com.dancepartner.app",
                    "com.dancepartner.batch",
                    "com.dancepartner.api",
                    "com.dancepartner.admin");

    private static final JavaClasses PLANTED_CLASSES = new ClassFileImporter().importPackages(PLANTED.root());

    @ParameterizedTest(name = "{0}")
    @DisplayName("R049, R055: the rules of the house hold")
    @EnumSource
    void holds(HouseRule rule) {
        rule.on(PRODUCT).check(PRODUCT_CLASSES);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("R055: each rule is about something that exists")
    @EnumSource
    void isAboutSomething(HouseRule rule) {
        assertThat(PRODUCT_CLASSES.that(rule.subject(PRODUCT))).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("R055: each rule catches the violation planted for it")
    @EnumSource
    void catchesItsPlantedViolation(HouseRule rule) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> rule.on(PLANTED).check(PLANTED_CLASSES))
                .withMessageContaining(rule.culprit().getSimpleName());
    }
}
