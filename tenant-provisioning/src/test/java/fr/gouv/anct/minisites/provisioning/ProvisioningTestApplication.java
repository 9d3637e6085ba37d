package fr.gouv.anct.minisites.provisioning;

import fr.gouv.anct.minisites.access.people.MembershipNotifications;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.check.OversizedContent;
import fr.gouv.anct.minisites.content.check.TrialRendering;
import fr.gouv.anct.minisites.delivery.FakeMembershipNotifications;
import fr.gouv.anct.minisites.delivery.page.DeliveryMessages;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectory;
import fr.gouv.anct.minisites.sitedirectory.testing.EmptySiteDirectory;
import fr.gouv.anct.minisites.tenancy.OnlineSites;
import fr.gouv.anct.minisites.throttling.RequestThrottling;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import reactor.core.publisher.Mono;

/**
 * Test application with the core and provisioning, without the visitor's HTTP, which needs a theme; jobs and mail are
 * stored in two tables.
 */
@SpringBootApplication
@EnableConfigurationProperties(MinisitesProperties.class)
@ComponentScan(
        basePackages = "fr.gouv.anct.minisites",
        excludeFilters = {
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern = "fr\\.gouv\\.anct\\.minisites\\.(delivery|job|mail)\\..*"),
            @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = RequestThrottling.class)
        })
@Import(DeliveryMessages.class)
public class ProvisioningTestApplication {

    @Bean
    MembershipNotifications peopleLetters() {
        return new FakeMembershipNotifications();
    }

    /** No site is online here: only the directory of a node that serves visitors knows them. */
    @Bean
    OnlineSites onlineSites() {
        return new OnlineSites() {
            @Override
            public long generation() {
                return 0;
            }

            @Override
            public Map<UUID, String> roots(Collection<UUID> sites) {
                return Map.of();
            }

            @Override
            public Map<UUID, String> names(Collection<UUID> sites) {
                return Map.of();
            }

            @Override
            public Optional<Location> locate(String url) {
                return Optional.empty();
            }

            @Override
            public boolean isPreview(String url) {
                return false;
            }

            @Override
            public Optional<String> pathWithin(UUID site, String url) {
                return Optional.empty();
            }
        };
    }

    /** No site is the portal here. */
    @Bean
    SiteDirectory siteDirectory() {
        return new EmptySiteDirectory();
    }

    /** All pages count as renderable: nothing renders them here. */
    @Bean
    TrialRendering trialRendering() {
        return new TrialRendering() {
            @Override
            public Mono<OversizedContent> overflow(UUID page, Revision revision) {
                return Mono.empty();
            }

            @Override
            public Mono<Map<UUID, Integer>> lengths(Collection<UUID> pages) {
                return Mono.just(Map.of());
            }
        };
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
