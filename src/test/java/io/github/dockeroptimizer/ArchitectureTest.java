package io.github.dockeroptimizer;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Holds the package table of CONTRIBUTING.md. */
@AnalyzeClasses(packages = "io.github.dockeroptimizer", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String BASE = "io.github.dockeroptimizer";

    @ArchTest
    static final ArchRule ociUsesNothing = mayUse("oci");

    @ArchTest
    static final ArchRule insideUsesNothing = mayUse("inside");

    @ArchTest
    static final ArchRule insideIsUsedInOnePlace = only(inside("inside"), "inside", "pipeline");

    @ArchTest
    static final ArchRule stackUsesNothing = mayUse("stack");

    @ArchTest
    static final ArchRule jsonUsesNothing = mayUse("json");

    @ArchTest
    static final ArchRule projectUses = mayUse("project", "stack", "json", "oci");

    @ArchTest
    static final ArchRule planUses = mayUse("plan", "project", "stack", "oci");

    @ArchTest
    static final ArchRule dockerfileUses = mayUse("dockerfile", "plan", "stack", "oci");

    @ArchTest
    static final ArchRule dockerUses = mayUse("docker", "json", "oci");

    @ArchTest
    static final ArchRule imageUses = mayUse("image", "docker", "oci");

    @ArchTest
    static final ArchRule healthUses = mayUse("health", "docker", "image", "oci");

    @ArchTest
    static final ArchRule checkUses = mayUse("check", "stack", "dockerfile", "image", "health", "oci");

    @ArchTest
    static final ArchRule gateUses = mayUse("gate", "check");

    @ArchTest
    static final ArchRule reportUses = mayUse("report", "gate", "check", "image", "oci");

    @ArchTest
    static final ArchRule mavenStaysOutside = only("org.apache.maven..", "mojo", "config", "project");

    @ArchTest
    static final ArchRule theEngineHasOneDoor = only("com.github.dockerjava..", "docker");

    @ArchTest
    static final ArchRule buildersAreAnsweredInOnePlace = only("io.grpc..", "docker");

    @ArchTest
    static final ArchRule templatesAreRenderedInOnePlace = only("com.samskivert..", "dockerfile");

    @ArchTest
    static final ArchRule archivesAreReadInTwoPlaces = only("org.apache.commons.compress..", "image", "docker");

    @ArchTest
    static final ArchRule yamlIsReadInOnePlace = only("org.yaml.snakeyaml..", "project");

    @ArchTest
    static final ArchRule jsonStaysWithWhatIsReadOrWritten =
            only("com.fasterxml.jackson..", "docker", "dockerfile", "image", "json", "pipeline", "project", "report");

    /** All but {@code inside} runs in Maven's own process, with Maven's log, beside modules that are built in parallel. */
    @ArchTest
    static final ArchRule standardOutputBelongsToMaven =
            noClasses().that().resideOutsideOfPackage(inside("inside")).should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule nobodySetsSystemProperties = noClasses()
            .that()
            .resideOutsideOfPackage(inside("inside"))
            .should()
            .callMethod(System.class, "setProperty", String.class, String.class)
            .orShould()
            .callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule theEndOfTheProcessIsWatchedInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage(inside("docker"))
            .should()
            .callMethod(Runtime.class, "addShutdownHook", Thread.class);

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes()
            .should(new ArchCondition<>("be in a @NullMarked package") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    if (!item.getPackage().isAnnotatedWith(NullMarked.class)) {
                        events.add(SimpleConditionEvent.violated(item, item.getPackageName() + " is not @NullMarked"));
                    }
                }
            });

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching(BASE + ".(*)..").should().beFreeOfCycles();

    private static ArchRule mayUse(String name, String... others) {
        String[] allowed = Stream.concat(
                        Stream.of(BASE, BASE + "." + name + ".."),
                        Arrays.stream(others).map(ArchitectureTest::inside))
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(inside(name))
                .should()
                .dependOnClassesThat(resideInAnyPackage(BASE + "..").and(not(resideInAnyPackage(allowed))));
    }

    private static ArchRule only(String library, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        Arrays.stream(packages).map(ArchitectureTest::inside).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    private static String inside(String name) {
        return BASE + "." + name + "..";
    }
}
