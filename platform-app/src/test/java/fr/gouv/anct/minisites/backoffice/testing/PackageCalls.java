package fr.gouv.anct.minisites.backoffice.testing;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Calls of the repositories of one package with the ids of another owner. An implementation is a test class of that
 * package, because most repositories and their methods are package-private; {@code RepositoryIsolationTest} finds it.
 */
public interface PackageCalls {

    /** Returns the calls of every repository of the package that has rows of a tenant or of an account. */
    List<RepositoryCalls<?>> with(ForeignRows rows);

    /** Returns all implementations. */
    static Stream<PackageCalls> all() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(PackageCalls.class));
        return scanner.findCandidateComponents("fr.gouv.anct.minisites").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .map(type -> (PackageCalls) BeanUtils.instantiateClass(type));
    }
}
