package fr.gouv.anct.minisites.delivery.preview;

import fr.gouv.anct.minisites.platform.MinisitesProperties;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Builds the absolute URL of a site's path on the preview host, with a new signed and expiring token in it. */
@Component
public class PreviewUrls {

    private final PreviewTokens tokens;
    private final MinisitesProperties properties;

    PreviewUrls(PreviewTokens tokens, MinisitesProperties properties) {
        this.tokens = tokens;
        this.properties = properties;
    }

    /**
     * Returns the absolute URL of a path of a site, in a preview.
     *
     * @param validity lifetime of the token; access ends earlier when its grant does
     * @param path of the site, with its slash
     */
    public String url(Preview preview, Duration validity, String path) {
        return properties.origin(properties.previewHost()) + "/" + tokens.issue(preview, validity) + path;
    }
}
