package fr.gouv.anct.minisites.delivery.preview;

import fr.gouv.anct.minisites.content.preview.PreviewGrants;
import fr.gouv.anct.minisites.content.preview.PreviewScope;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.delivery.file.MediaPath;
import fr.gouv.anct.minisites.delivery.file.WellKnownFiles;
import fr.gouv.anct.minisites.delivery.page.ContactPath;
import fr.gouv.anct.minisites.delivery.page.FeedbackPath;
import fr.gouv.anct.minisites.delivery.page.SiteUrls;
import fr.gouv.anct.minisites.delivery.page.VisitorPageRequest;
import fr.gouv.anct.minisites.delivery.page.VisitorPages;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.rendering.EditorFrame;
import fr.gouv.anct.minisites.rendering.ThemeAssets;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.VisitorPath;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Admits a request to the preview host when the token in its path is valid and its grant still covers the requested
 * path. The signature of the token in the path gives the tenant; the grant that the token names is looked up for each
 * request, in that tenant's context.
 */
@Component
public class PreviewAccess {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PreviewTokens tokens;
    private final PreviewGrants grants;
    private final VisitorPages pages;
    private final TenantDirectory directory;
    private final MinisitesProperties properties;
    /** The editor of the back office; null where nothing builds its front end. */
    private final @Nullable EditorFrame editor;

    PreviewAccess(
            PreviewTokens tokens,
            PreviewGrants grants,
            VisitorPages pages,
            TenantDirectory directory,
            MinisitesProperties properties,
            ThemeAssets assets) {
        this.tokens = tokens;
        this.grants = grants;
        this.pages = pages;
        this.directory = directory;
        this.properties = properties;
        this.editor = assets.editorFrame(properties.origin(properties.backOfficeHost()))
                .orElse(null);
    }

    /**
     * An admitted request.
     *
     * @param urls under its token
     * @param path within the site
     */
    public record Admission(Tenant tenant, Preview preview, SiteUrls urls, String path) {}

    /**
     * Returns the admission of a path of the preview host; empty when its token is not ours, its grant has ended or
     * does not cover the path.
     */
    public Mono<Admission> admit(VisitorPath path) {
        return Mono.justOrEmpty(asked(path))
                .flatMap(asked -> grants.scope(asked.preview().grant())
                        .filterWhen(scope -> reaches(scope, asked))
                        .map(_ -> asked)
                        .timeout(PATIENCE)
                        .contextWrite(CurrentTenant.with(asked.tenant().id())));
    }

    private Optional<Admission> asked(VisitorPath path) {
        if (path.segments().isEmpty()) {
            return Optional.empty();
        }
        String token = path.segments().getFirst();
        return tokens.read(token)
                .flatMap(preview -> directory
                        .snapshot()
                        .byId(preview.tenantId())
                        .map(tenant -> new Admission(
                                tenant,
                                preview,
                                urls(token, preview),
                                path.below(1).toString())));
    }

    private SiteUrls urls(String token, Preview preview) {
        return new SiteUrls(
                properties.origin(properties.previewHost()),
                "/" + token,
                true,
                preview.scheme(),
                preview.author() == null ? null : editor);
    }

    private Mono<Boolean> reaches(PreviewScope scope, Admission asked) {
        return switch (scope) {
            case PreviewScope.WholeSite _ -> Mono.just(true);
            case PreviewScope.OnePage page -> belongs(asked, page);
        };
    }

    /**
     * Whether the path belongs to the page: the page itself, its forms, the manifest that its head names, or a
     * file that it shows.
     */
    private Mono<Boolean> belongs(Admission asked, PreviewScope.OnePage page) {
        String path = asked.path();
        if (path.equals(page.path()) || path.equals(WellKnownFiles.MANIFEST)) {
            return Mono.just(true);
        }
        MediaPath file = MediaPath.of(path);
        return file == null
                ? Mono.just(ContactPath.of(path)
                        .map(ContactPath::page)
                        .or(() -> FeedbackPath.of(path).map(FeedbackPath::page))
                        .filter(page.path()::equals)
                        .isPresent())
                : pages.shows(VisitorPageRequest.of(page.path()).with(page.page(), null), asked.urls(), file.id());
    }
}
