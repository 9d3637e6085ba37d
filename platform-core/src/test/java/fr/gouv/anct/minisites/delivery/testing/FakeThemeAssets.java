package fr.gouv.anct.minisites.delivery.testing;

import fr.gouv.anct.minisites.rendering.ThemeAssets;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Fake theme of one stylesheet, and of any number that are built on request. */
public final class FakeThemeAssets implements ThemeAssets {

    @Override
    public Optional<Asset> find(String path) {
        return path.equals("site.123.css") || isBuiltOnRequest(path)
                ? Optional.of(new Asset("text/css", "p{}".getBytes(StandardCharsets.UTF_8), null, null, "123", true))
                : Optional.empty();
    }

    @Override
    public boolean isBuiltOnRequest(String path) {
        return path.startsWith("built-");
    }

    @Override
    public Map<String, String> applicationIcons() {
        return Map.of("192x192", "/assets/icon-192.png");
    }
}
