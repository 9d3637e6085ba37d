package fr.gouv.anct.minisites.delivery;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Makes addresses of the preview host. */
@Component
public class PreviewUrls {

    private final PreviewTokens tokens;
    private final MinisitesProperties properties;

    PreviewUrls(PreviewTokens tokens, MinisitesProperties properties) {
        this.tokens = tokens;
        this.properties = properties;
    }

    /**
     * The absolute address of a path of a site, in a preview.
     *
     * @param validity how long it opens anything; less when its grant ends before
     * @param path of the site, with its slash
     */
    public String url(Preview preview, Duration validity, String path) {
        return properties.origin(properties.previewHost()) + "/" + tokens.issue(preview, validity) + path;
    }
}
