package fr.gouv.anct.minisites.site;

import fr.gouv.anct.minisites.database.Jsonb;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import reactor.util.context.Context;
import reactor.util.context.ContextView;
import tools.jackson.databind.JsonNode;

/**
 * Preview of a site with a new value of a setting, shown under a signed URL only to the user who considers the change.
 * The URL contains the whole value, so that nothing is stored.
 */
public final class SettingPreview {

    private static final Object KEY = SettingPreview.class;
    /** Maximum number of bytes in a URL of the preview host, beside the path of a page. */
    private static final int LONGEST = 1_200;

    private SettingPreview() {}

    private record Written(String part, JsonNode value) {}

    /** Serializes a value for the URL; empty when it is too long. */
    public static <T> Optional<byte[]> write(SiteSetting<T> setting, T value) {
        byte[] json = Jsonb.MAPPER.writeValueAsBytes(new Written(setting.code(), Jsonb.MAPPER.valueToTree(value)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Optional.of(bytes.toByteArray()).filter(found -> found.length <= LONGEST);
    }

    /** Returns a function for {@code contextWrite}, which applies the value to the site for all upstream operators. */
    public static Function<Context, Context> with(byte[] written) {
        return context -> written.length == 0 ? context : context.put(KEY, written);
    }

    /** Returns the site with the previewed value, if there is one. */
    public static Site of(Site site, ContextView context) {
        return context.<byte[]>getOrEmpty(KEY)
                .map(written -> read(site, written))
                .orElse(site);
    }

    private static Site read(Site site, byte[] written) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(written))) {
            Written trial = Jsonb.MAPPER.readValue(in.readAllBytes(), Written.class);
            return SiteSetting.of(trial.part())
                    .map(setting -> on(site, setting, trial.value()))
                    .orElse(site);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static <T> Site on(Site site, SiteSetting<T> setting, JsonNode value) {
        return setting.on().apply(Jsonb.MAPPER.treeToValue(value, setting.type()), site);
    }
}
