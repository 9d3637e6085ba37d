package fr.gouv.anct.minisites.sitedirectory.testing;

import fr.gouv.anct.minisites.sitedirectory.DirectorySite;
import fr.gouv.anct.minisites.sitedirectory.SharedCall;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectory;
import fr.gouv.anct.minisites.vocabulary.Terms;
import fr.gouv.anct.minisites.vocabulary.testing.SampleTerms;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A directory without sites, and with the terms of {@link SampleTerms}. */
public final class EmptySiteDirectory implements SiteDirectory {

    private final @Nullable UUID portal;

    /** Creates the directory of a platform where no site is the portal. */
    public EmptySiteDirectory() {
        this(null);
    }

    public EmptySiteDirectory(@Nullable UUID portal) {
        this.portal = portal;
    }

    @Override
    public long generation() {
        return 0;
    }

    @Override
    public boolean isPortal(UUID site) {
        return site.equals(portal);
    }

    @Override
    public Mono<List<DirectorySite>> sites() {
        return Mono.just(List.of());
    }

    @Override
    public Mono<List<SharedCall.OfSite>> calls() {
        return Mono.just(List.of());
    }

    @Override
    public Terms terms() {
        return SampleTerms.ALL;
    }
}
