package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.content.Pages;
import fr.gouv.anct.minisites.delivery.testing.FakeRenderer;
import fr.gouv.anct.minisites.delivery.testing.FakeThemeAssets;
import fr.gouv.anct.minisites.delivery.testing.StatementRecorder;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.job.ShortShutdown;
import fr.gouv.anct.minisites.mail.FakeLetterRenderer;
import fr.gouv.anct.minisites.media.MediaLibrary;
import fr.gouv.anct.minisites.search.SearchIndex;
import fr.gouv.anct.minisites.site.Sites;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * Test application of the core alone, with a theme of hand-written fakes. It has no stereotype annotation: tests of
 * other modules have it on their class path, and their component scan must not find it.
 */
@EnableAutoConfiguration
@Import(ShortShutdown.class)
@ComponentScan(
        basePackages = "fr.gouv.anct.minisites",
        excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
public class CoreTestApplication {

    /** Starts another process on a database, with additional beans of the test. */
    public static ConfigurableApplicationContext start(Map<String, ?> properties, Class<?>... beans) {
        String[] arguments = properties.entrySet().stream()
                .map(e -> "--" + e.getKey() + "=" + e.getValue())
                .toArray(String[]::new);
        return new SpringApplicationBuilder(CoreTestApplication.class)
                .sources(beans)
                .properties(CoreTest.PROPERTIES)
                .properties("server.port=0", "spring.main.banner-mode=off", "spring.jmx.enabled=false")
                .run(arguments);
    }

    public static int port(ConfigurableApplicationContext application) {
        return ((WebServerApplicationContext) application).getWebServer().getPort();
    }

    @Bean
    FakeRenderer pageRenderer() {
        return new FakeRenderer();
    }

    @Bean
    FakeThemeAssets themeAssets() {
        return new FakeThemeAssets();
    }

    @Bean
    FakeLetterRenderer letterRenderer() {
        return new FakeLetterRenderer();
    }

    @Bean
    FakeMembershipNotifications peopleLetters() {
        return new FakeMembershipNotifications();
    }

    @Bean
    TestSites testSites(
            Tenants tenants,
            Sites sites,
            Pages pages,
            MediaLibrary media,
            TenantDirectory directory,
            SearchIndex index) {
        return new TestSites(tenants, sites, pages, media, directory, index);
    }

    @Bean
    static StatementRecorder countedStatements() {
        return new StatementRecorder();
    }
}
