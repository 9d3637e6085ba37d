package fr.gouv.anct.minisites.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import fr.gouv.anct.minisites.conformity.testing.ProductionClasses;
import fr.gouv.anct.minisites.conformity.testing.ProjectFiles;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Checks that the module diagram in the README matches the poms and the classes. */
class ModuleDiagramTest {

    private static final Pattern FENCE = Pattern.compile("(?ms)^```[^\\n]*\\n(.*?)^```");
    private static final Pattern EDGES =
            Pattern.compile("(?m)^\\s*([a-z-]+)\\s*->\\s*([a-z-]+(?:\\s*,\\s*[a-z-]+)*)\\s*$");
    private static final Pattern POM_DEPENDENCY = Pattern.compile(
            "<groupId>fr\\.gouv\\.anct\\.minisites</groupId>\\s*<artifactId>([a-z-]+)</artifactId>\\s*</dependency>");

    @Test
    void thePictureDrawsWhatThePomsAllow() {
        assertThat(picture()).isEqualTo(poms());
    }

    @Test
    void theClassesFollowTheArrows() {
        Map<String, Set<String>> picture = picture();
        Map<String, Set<String>> actual = classes();

        assertThat(actual).isNotEmpty();
        actual.forEach((module, used) -> assertThat(picture.getOrDefault(module, Set.of()))
                .as("arrows from %s", module)
                .containsAll(used));
    }

    private static Map<String, Set<String>> picture() {
        Map<String, Set<String>> arrows = new TreeMap<>();
        FENCE.matcher(ProjectFiles.read(ProjectFiles.file("README.md")))
                .results()
                .map((MatchResult fence) -> fence.group(1))
                .forEach(text -> EDGES.matcher(text)
                        .results()
                        .filter(edge -> ProjectFiles.MODULES.contains(edge.group(1)))
                        .forEach(edge -> arrows.computeIfAbsent(edge.group(1), unused -> new TreeSet<>())
                                .addAll(Arrays.asList(edge.group(2).split("\\s*,\\s*")))));
        return arrows;
    }

    private static Map<String, Set<String>> poms() {
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (String module : ProjectFiles.MODULES) {
            Set<String> targets = POM_DEPENDENCY
                    .matcher(ProjectFiles.read(ProjectFiles.file(module).resolve("pom.xml")))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!targets.isEmpty()) {
                arrows.put(module, targets);
            }
        }
        return arrows;
    }

    private static Map<String, Set<String>> classes() {
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (JavaClass type : ProductionClasses.ALL) {
            String from = ProductionClasses.module(type);
            type.getDirectDependenciesFromSelf().stream()
                    .map(Dependency::getTargetClass)
                    .map(JavaClass::getBaseComponentType)
                    .filter(target -> ProductionClasses.ALL.contain(target.getName()))
                    .map(target -> ProductionClasses.module(ProductionClasses.ALL.get(target.getName())))
                    .filter(to -> !to.equals(from))
                    .forEach(to -> arrows.computeIfAbsent(from, unused -> new TreeSet<>())
                            .add(to));
        }
        return arrows;
    }
}
