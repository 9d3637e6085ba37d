package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.delivery.MinisitesProperties;
import fr.gouv.anct.minisites.delivery.PreviewTokens;
import fr.gouv.anct.minisites.rendering.Scheme;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Where the script of the form asks for what it shows. */
@Component
class EditorPlaces {

    /** As long as a session lasts at most. */
    private static final Duration VALIDITY = Duration.ofHours(12);

    private final PreviewTokens tokens;
    private final MinisitesProperties properties;

    EditorPlaces(PreviewTokens tokens, MinisitesProperties properties) {
        this.tokens = tokens;
        this.properties = properties;
    }

    /** @param kept whether what is typed is kept, without which there is nothing to preview */
    EditorView.Places of(Call call, Page page, boolean kept) {
        return new EditorView.Places(
                PageAddress.pages(call.site()) + "/cibles",
                PageAddress.site(call.site()) + "/medias",
                kept ? preview(call, page) : null);
    }

    private String preview(Call call, Page page) {
        String token = tokens.issue(
                call.site().id(), page.id(), Scheme.SYSTEM, VALIDITY, call.who().id());
        return properties.origin(properties.previewHost()) + "/" + token + page.path();
    }
}
