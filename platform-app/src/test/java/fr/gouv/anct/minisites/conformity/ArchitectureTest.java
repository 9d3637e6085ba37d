package fr.gouv.anct.minisites.conformity;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.conformity.testing.ProductionClasses;
import fr.gouv.anct.minisites.conformity.testing.ProjectFiles;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.content.redirect.RedirectHits;
import fr.gouv.anct.minisites.measurement.MeasurementWriter;
import fr.gouv.anct.minisites.outside.OutsideClient;
import fr.gouv.anct.minisites.outside.OutsideClients;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintImport;
import fr.gouv.anct.minisites.rendering.RenderingThreads;
import fr.gouv.anct.minisites.time.ParisCalendar;
import fr.gouv.anct.minisites.wording.UnicodeNormalization;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import reactor.core.scheduler.Schedulers;

/** Checks the rules of the code: blocking calls have one place, packages are concepts and have no cycles. */
class ArchitectureTest {

    private static final Pattern OWNS = Pattern.compile("/\\*\\*\\s+(?:\\* )?Owns ");

    /** Packages that may read files and block threads: the embedded database, storage and durable work. */
    private static final String[] BLOCKING = {
        "fr.gouv.anct.minisites.database..",
        "fr.gouv.anct.minisites.media..",
        "fr.gouv.anct.minisites.job..",
        "fr.gouv.anct.minisites.mail..",
        // On the start-up thread, before any request is served.
        "fr.gouv.anct.minisites.demo.."
    };

    /** Classes outside the blocking packages that may use schedulers: for parsing, rendering, background work. */
    private static final Set<String> THREADS = Set.of(
            ParsingThreads.class.getName(),
            RenderingThreads.class.getName(),
            // Package-private.
            "fr.gouv.anct.minisites.delivery.CacheWarmer",
            RedirectHits.class.getName(),
            MeasurementWriter.class.getName(),
            // Reads the files of a blueprint.
            BlueprintImport.class.getName(),
            // Reads the file of the territories; package-private.
            "fr.gouv.anct.minisites.territory.TerritoryLoadingJob",
            // Creates the back office for a request that comes before it is assembled; package-private.
            "fr.gouv.anct.minisites.admin.security.BackOfficeRouterFunction");

    /** Packages with streams that outlive every request, and so may subscribe. */
    private static final String[] SUBSCRIBING = {"fr.gouv.anct.minisites.database..", "fr.gouv.anct.minisites.tenancy.."
    };

    private static final Set<String> MEANINGLESS = Set.of(
            "dto",
            "impl",
            "utils",
            "util",
            "common",
            "service",
            "services",
            "controller",
            "controllers",
            "helper",
            "helpers");

    private static final int LARGEST_FILE = 250;

    @Test
    void textsAreNormalizedInLinearTime() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(UnicodeNormalization.class)
                .should()
                .callMethod(Normalizer.class, "normalize", CharSequence.class, Normalizer.Form.class)
                .because("the time of java.text.Normalizer grows with the square of the marks in a row")
                .check(ProductionClasses.ALL);
    }

    @Test
    void datesAreThoseOfParisNotOfTheMachine() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(ParisCalendar.class)
                .should()
                .callMethod(ZoneId.class, "of", String.class)
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .check(ProductionClasses.ALL);
    }

    @Test
    void nothingBlocksOutsideTheBlockingAddress() {
        noClasses()
                .that(resideOutsideOfPackages(BLOCKING))
                .should()
                .callMethodWhere(call("block.*|toIterable|toStream", Publisher.class))
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", java.time.Duration.class)
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Files.class)
                .check(ProductionClasses.ALL);
    }

    @Test
    void workLeavesTheEventLoopsByTheThreadsThatAreForIt() {
        noClasses()
                .that(resideOutsideOfPackages(BLOCKING))
                .and(DescribedPredicate.not(belongTo(THREADS)))
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Schedulers.class)
                .check(ProductionClasses.ALL);
    }

    private static DescribedPredicate<JavaClass> belongTo(Set<String> names) {
        return DescribedPredicate.describe(
                "belong to " + names, type -> names.contains(type.getName().replaceFirst("\\$.*", "")));
    }

    /** Only jobs and the back office ask services outside the platform: a visitor never waits for one. */
    @Test
    void noPageOfAVisitorReachesAnOutsideService() {
        assertThat(ProductionClasses.ALL.contain(OutsideClient.class)).isTrue();
        noClasses()
                .that()
                .resideInAnyPackage("fr.gouv.anct.minisites.delivery..", "fr.gouv.anct.minisites.rendering..")
                .should()
                .transitivelyDependOnClassesThat()
                .belongToAnyOf(OutsideClient.class, OutsideClients.class)
                .check(ProductionClasses.ALL);
    }

    @Test
    void threadLocalIsNowhere() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ThreadLocal.class)
                .check(ProductionClasses.ALL);
    }

    @Test
    void nobodySubscribesByHand() {
        noClasses()
                .that(resideOutsideOfPackages(SUBSCRIBING))
                .should()
                .callMethodWhere(call("subscribe", Publisher.class))
                .check(ProductionClasses.ALL);
    }

    @Test
    void thePackagesOfAModuleHaveNoCycles() {
        slices().matching("fr.gouv.anct.minisites.(**)")
                .should()
                .beFreeOfCycles()
                .check(ProductionClasses.ALL);
    }

    /** A concept is the first package below the root, and below {@code admin} and {@code provisioning}. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "fr.gouv.anct.minisites.(*)..",
                "fr.gouv.anct.minisites.admin.(*)..",
                "fr.gouv.anct.minisites.provisioning.(*).."
            })
    void conceptsHaveNoCycles(String concepts) {
        slices().matching(concepts).should().beFreeOfCycles().check(ProductionClasses.ALL);
    }

    /** The API stands on the domain: what it says does not follow from what a screen shows. */
    @Test
    void theApiNeedsNoPackageWithAScreen() {
        String[] packages = ProductionClasses.ALL.stream()
                .filter(type -> type.isAssignableTo(Screen.class) || type.isAssignableTo(Form.class))
                .map(JavaClass::getPackageName)
                .filter(name -> !name.startsWith("fr.gouv.anct.minisites.admin.api")
                        && !name.equals("fr.gouv.anct.minisites.admin.routing"))
                .distinct()
                .toArray(String[]::new);
        assertThat(packages).hasSizeGreaterThan(20);
        noClasses()
                .that()
                .resideInAPackage("fr.gouv.anct.minisites.admin.api..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .check(ProductionClasses.ALL);
    }

    /** Words that screens and the API share say nothing of how a screen shows them. */
    @Test
    void sharedLabelsNeedNoPartsOfScreens() {
        noClasses()
                .that()
                .resideInAPackage("fr.gouv.anct.minisites.admin.label..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("fr.gouv.anct.minisites.admin.component..", "fr.gouv.anct.minisites.admin.form..")
                .check(ProductionClasses.ALL);
    }

    @Test
    void noPackageIsSplitBetweenModules() {
        Map<String, Set<String>> modules = new TreeMap<>();
        ProductionClasses.ALL.forEach(type -> modules.computeIfAbsent(type.getPackageName(), unused -> new TreeSet<>())
                .add(ProductionClasses.module(type)));
        modules.values().removeIf(owners -> owners.size() == 1);
        assertThat(modules).isEmpty();
    }

    @Test
    void packagesAreNamedAfterConcepts() {
        assertThat(packages())
                .isNotEmpty()
                .noneMatch(name -> List.of(name.split("\\.")).stream().anyMatch(MEANINGLESS::contains));
    }

    @Test
    void everyPackageIsNullMarkedAndSaysWhatItOwns() {
        Set<String> marked = ProductionClasses.ALL.stream()
                .filter(type -> type.getSimpleName().equals("package-info") && type.isAnnotatedWith(NullMarked.class))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        assertThat(packages()).isSubsetOf(marked);
        assertThat(ProjectFiles.javaFiles("src/main/java"))
                .filteredOn(file -> file.endsWith("package-info.java"))
                .allMatch(file -> OWNS.matcher(ProjectFiles.read(file)).find());
    }

    @Test
    void filesAreSmall() {
        Map<String, Long> sizes = ProjectFiles.javaFiles("src/main/java").stream()
                .collect(Collectors.toMap(Path::toString, ArchitectureTest::codeLines, (a, b) -> a, TreeMap::new));
        List<Long> sorted = sizes.values().stream().sorted().toList();
        assertThat(sizes).allSatisfy((file, lines) -> assertThat(lines).as(file).isBetween(1L, (long) LARGEST_FILE));
        assertThat(sorted.get(sorted.size() * 9 / 10))
                .as("90th percentile of code lines")
                // The screens of one thing are one file, and no longer many small ones.
                .isLessThanOrEqualTo(150);
        assertThat(sorted.get(sorted.size() / 2)).as("median of code lines").isLessThanOrEqualTo(45);
    }

    private static long codeLines(Path file) {
        return ProjectFiles.read(file)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.matches("(/\\*|\\*|//).*"))
                .count();
    }

    private static Set<String> packages() {
        return ProductionClasses.ALL.stream()
                .map(JavaClass::getPackageName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static DescribedPredicate<JavaMethodCall> call(String names, Class<?> ownerType) {
        DescribedPredicate<JavaCall<?>> target = JavaCall.Predicates.target(nameMatching(names))
                .and(JavaCall.Predicates.target(owner(assignableTo(ownerType))));
        return target.forSubtype();
    }
}
