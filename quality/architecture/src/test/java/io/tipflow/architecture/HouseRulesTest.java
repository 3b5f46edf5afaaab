package io.tipflow.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** The house style, as far as a program can hold us to it. A rule that selects no class fails. */
@AnalyzeClasses(packages = "io.tipflow", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    private static final String[] FRAMEWORKS = {
        "org.springframework..",
        "com.mongodb..",
        "org.bson..",
        "org.apache.kafka..",
        "jakarta.servlet.."
    };

    private static final String[] SERVICES = {
        "io.tipflow.tipintake..", "io.tipflow.cases..", "io.tipflow.wanted..", "io.tipflow.stats.."
    };

    @ArchTest
    static final ArchRule domainKnowsNoFramework =
            noClasses()
                    .that(resideInAnyPackage(SERVICES).and(resideInAPackage("..domain..")))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(FRAMEWORKS))
                    .because(
                            "rules outlive frameworks; put what needs one into an adapter and hand its value in");

    @ArchTest
    static final ArchRule applicationKnowsNoFramework =
            noClasses()
                    .that(resideInAnyPackage(SERVICES).and(resideInAPackage("..application..")))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(FRAMEWORKS))
                    .because(
                            "application code talks to ports; put the adapter under adapter.* and wire it in config");

    @ArchTest
    static final ArchRule domainKnowsNoApplication =
            noClasses()
                    .that(resideInAnyPackage(SERVICES).and(resideInAPackage("..domain..")))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("..application..", "..adapter.."))
                    .because(
                            "dependencies point inwards; pass the value in with the command instead");

    @ArchTest
    static final ArchRule adaptersDoNotSeeEachOther =
            slices().matching("io.tipflow.(*).(*).adapter.(*)..")
                    .should()
                    .notDependOnEachOther()
                    .because("adapters meet in application; move what both need there");

    @ArchTest
    static final ArchRule noServiceSeesAnother =
            slices().matching("io.tipflow.(tipintake|cases|wanted|stats|gateway)..")
                    .should()
                    .notDependOnEachOther()
                    .because(
                            "services talk by events and HTTP; publish what the other needs in libs/contracts");

    @ArchTest
    static final ArchRule libsHoldNoBusiness =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "io.tipflow.kit..",
                            "io.tipflow.rulebook..",
                            "io.tipflow.contracts..",
                            "io.tipflow.embedded..")
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(SERVICES)
                                    .or(resideInAPackage("io.tipflow.gateway..")))
                    .because(
                            "libraries serve every service; move the business word into the service");

    @ArchTest
    static final ArchRule contractsDependOnTheJdkOnly =
            classes()
                    .that()
                    .resideInAPackage("io.tipflow.contracts..")
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(
                                    "java..",
                                    "io.tipflow.contracts..",
                                    "org.jspecify.annotations.."))
                    .because("anybody may use the contracts without our libraries");

    @ArchTest
    static final ArchRule rulebookIsPure =
            noClasses()
                    .that()
                    .resideInAPackage("io.tipflow.rulebook..")
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                    "org.springframework..",
                                    "com.mongodb..",
                                    "org.apache.kafka..",
                                    "io.tipflow.kit.."))
                    .because(
                            "the law is a library over files; what needs a server belongs to a service");

    @ArchTest
    static final ArchRule clocksAndChanceComeFromOutside =
            noClasses()
                    .that(
                            resideInAnyPackage(SERVICES)
                                    .and(resideInAnyPackage("..domain..", "..application..")))
                    .should()
                    .callMethodWhere(readsAClockOrChance())
                    .because(
                            "time and ids arrive in the command; take them from CommandRequest or the Clock bean");

    @ArchTest
    static final ArchRule noLegacyOrShortcutNames =
            noClasses()
                    .that()
                    .resideInAPackage("io.tipflow..")
                    .should()
                    .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto)")
                    .because("such a name hides a responsibility; call it what it is in the field");

    @ArchTest
    static final ArchRule noStandardOut =
            noClasses()
                    .that(resideInAnyPackage(SERVICES).or(resideInAPackage("io.tipflow.kit..")))
                    .should()
                    .accessField(System.class, "out")
                    .because("services log; only commands print");

    @ArchTest
    static final ArchRule everyPackageSaysWhatItOwns =
            classes()
                    .that(
                            describe(
                                    "are package descriptions",
                                    c -> c.getSimpleName().equals("package-info")))
                    .should(beNullMarked())
                    .because("null is the exception; write @NullMarked into package-info.java");

    private static DescribedPredicate<JavaCall<?>> readsAClockOrChance() {
        Set<String> clocks =
                Set.of(
                        Instant.class.getName(),
                        LocalDate.class.getName(),
                        LocalDateTime.class.getName(),
                        OffsetDateTime.class.getName(),
                        ZonedDateTime.class.getName());
        return describe(
                        "read a clock or chance",
                        (JavaAccess<?> access) -> {
                            String owner = access.getTargetOwner().getName();
                            String name = access.getName();
                            return clocks.contains(owner) && name.equals("now")
                                    || owner.equals(System.class.getName())
                                            && (name.equals("currentTimeMillis")
                                                    || name.equals("nanoTime"))
                                    || owner.equals(UUID.class.getName())
                                            && name.equals("randomUUID")
                                    || owner.equals(Clock.class.getName())
                                            && name.startsWith("system")
                                    || owner.equals(Random.class.getName());
                        })
                .forSubtype();
    }

    private static ArchCondition<JavaClass> beNullMarked() {
        return new ArchCondition<>("be @NullMarked") {
            @Override
            public void check(JavaClass description, ConditionEvents events) {
                boolean marked = description.isAnnotatedWith("org.jspecify.annotations.NullMarked");
                events.add(
                        new SimpleConditionEvent(
                                description,
                                marked,
                                description.getPackageName() + " is not @NullMarked"));
            }
        };
    }
}
