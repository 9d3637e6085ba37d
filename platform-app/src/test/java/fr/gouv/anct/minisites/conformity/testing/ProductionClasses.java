package fr.gouv.anct.minisites.conformity.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All classes of the project without its tests, and the module in which each was built. */
public final class ProductionClasses {

    public static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("fr.gouv.anct.minisites");

    /** Matches the module in {@code module/target/classes} or {@code module/target/module-version.jar}. */
    private static final Pattern MODULE = Pattern.compile("/([a-z-]+)/target/");

    private ProductionClasses() {}

    public static String module(JavaClass type) {
        Matcher found = MODULE.matcher(type.getSource().orElseThrow().getUri().toString());
        if (!found.find()) {
            throw new IllegalStateException("No module in " + type.getSource());
        }
        return found.group(1);
    }
}
