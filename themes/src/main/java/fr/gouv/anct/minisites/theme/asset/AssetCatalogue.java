package fr.gouv.anct.minisites.theme.asset;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.gouv.anct.minisites.rendering.EditorFrame;
import fr.gouv.anct.minisites.rendering.ThemeAssets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Serves the theme's assets, and provides the URLs under which pages link to them. All URLs are root-relative. */
public final class AssetCatalogue implements ThemeAssets {

    private static final List<String> ICON_SIZES = List.of("192x192", "512x512");
    /** Files of the back office's front end that previews load. */
    private static final String MARKS_SCRIPT = "block-marks.js";

    private static final String MARKS_STYLESHEET = "block-marks.css";
    private static final String RICH_TEXT_SCRIPT = "rich-text.js";
    private static final long CACHE_BYTES = 64L * 1024 * 1024;
    /**
     * Maximum number of cached sets of components or pictograms, whose names are hashes: pages use few distinct ones.
     */
    private static final int SETS = 2_000;

    private final Map<String, StaticFile> byName;
    private final Map<String, StaticFile> byPath;
    private final BundleNames bundleNames;
    private final SpriteNames sprites;
    private final LoadingCache<Set<String>, String> stylesheets = kept(this::composeStylesheet);
    private final LoadingCache<Set<String>, String> scripts = kept(this::composeScript);
    private final LoadingCache<Set<String>, String> pictograms = kept(this::composeSprite);
    private final Set<String> announced = ConcurrentHashMap.newKeySet();
    private final Cache<String, Boolean> announcedSprites =
            Caffeine.newBuilder().maximumSize(SETS).build();
    private final Cache<String, Asset> cache = Caffeine.newBuilder()
            .maximumWeight(CACHE_BYTES)
            .<String, Asset>weigher((path, asset) -> weight(asset))
            .build();

    AssetCatalogue(AssetManifest catalogue, List<StaticFile> files) {
        this.byName = files.stream().collect(Collectors.toUnmodifiableMap(StaticFile::name, Function.identity()));
        this.byPath = files.stream().collect(Collectors.toUnmodifiableMap(StaticFile::path, Function.identity()));
        this.bundleNames = new BundleNames(catalogue);
        this.sprites = new SpriteNames(catalogue);
    }

    /**
     * Loads the theme's assets from the class path, and the files of other modules.
     *
     * @throws IllegalStateException when two of them have the same name, or when a module was not built
     */
    public static AssetCatalogue load(AssetSource... ofOtherModules) {
        var files = Stream.concat(Stream.of(AssetSource.THEME), Stream.of(ofOtherModules))
                .flatMap(source -> source.files().stream())
                .toList();
        return new AssetCatalogue(AssetManifest.load(), files);
    }

    /**
     * Returns the URL of the stylesheet for these components.
     *
     * @param components names of the DSFR's folders, as {@link RequiredComponents} gives them
     * @throws IllegalArgumentException when the DSFR has no such component
     */
    public String stylesheet(Set<String> components) {
        return stylesheets.get(Set.copyOf(components));
    }

    /**
     * Returns the URLs of these components' scripts, to be loaded as modules, in this order.
     *
     * @throws IllegalArgumentException when the DSFR has no such component
     */
    public List<String> scripts(Set<String> components) {
        return List.of(scripts.get(Set.copyOf(components)));
    }

    /**
     * Returns the URL of the sprite with these pictograms, each a symbol whose id is its name with a dash for the
     * slash.
     *
     * @param pictograms by family and name, for example {@code map/map}
     * @throws IllegalArgumentException when one does not exist; check names from content with
     *     {@link #hasPictogram(String)} first
     */
    public String pictograms(Collection<String> pictograms) {
        return this.pictograms.get(Set.copyOf(pictograms));
    }

    /** Whether {@link #pictograms(Collection)} knows that name. */
    public boolean hasPictogram(String name) {
        return sprites.has(name);
    }

    /** Returns the names of all pictograms. */
    public List<String> pictogramNames() {
        return sprites.names();
    }

    /** Returns the classic script for the head, before any stylesheet: it avoids a flash of the wrong colour scheme. */
    public String earlyScript() {
        return file("scheme-early.js");
    }

    /**
     * Returns the URL of a static file.
     *
     * @param name its path in the DSFR, for example {@code artwork/pictograms/map/map.svg}, or its name in a module's build
     * @throws IllegalArgumentException when it does not exist
     */
    public String file(String name) {
        var file = byName.get(name);
        if (file == null) {
            throw new IllegalArgumentException("Unknown theme file: " + name);
        }
        return PATH + file.path();
    }

    @Override
    public Optional<Asset> find(String path) {
        var file = byPath.get(path);
        if (file != null) {
            return Optional.of(cache.get(path, _ -> file.read(true)));
        }
        return bundle(path).map(composition -> cache.get(path, _ -> compose(path, composition)));
    }

    private Optional<AssetBundle> bundle(String path) {
        return bundleNames.find(path).or(() -> sprites.find(path));
    }

    @Override
    public boolean isBuiltOnRequest(String path) {
        return !byPath.containsKey(path)
                && !announced.contains(path)
                && announcedSprites.getIfPresent(path) == null
                && cache.getIfPresent(path) == null
                && bundle(path).isPresent();
    }

    @Override
    public Map<String, String> applicationIcons() {
        return ICON_SIZES.stream()
                .collect(
                        Collectors.toMap(Function.identity(), size -> file("favicon/android-chrome-" + size + ".png")));
    }

    @Override
    public Optional<EditorFrame> editorFrame(String origin) {
        return byName.containsKey(MARKS_SCRIPT)
                ? Optional.of(
                        new EditorFrame(origin, file(MARKS_SCRIPT), file(MARKS_STYLESHEET), file(RICH_TEXT_SCRIPT)))
                : Optional.empty();
    }

    @Override
    public Optional<Asset> favicon() {
        // Not immutable, since its URL never changes.
        return Optional.of(
                Objects.requireNonNull(byName.get("favicon/favicon.ico")).read(false));
    }

    private static LoadingCache<Set<String>, String> kept(Function<Set<String>, String> naming) {
        return Caffeine.newBuilder().maximumSize(SETS).build(naming::apply);
    }

    private String composeStylesheet(Set<String> components) {
        return announce(bundleNames.stylesheet(components));
    }

    private String composeScript(Set<String> components) {
        return announce(bundleNames.script(components));
    }

    private String composeSprite(Set<String> wanted) {
        var name = sprites.name(wanted);
        announcedSprites.put(name, true);
        return PATH + name;
    }

    private String announce(String name) {
        announced.add(name);
        return PATH + name;
    }

    /**
     * Builds and compresses a bundle. The best compression takes half a second: acceptable once for a file that pages
     * of this node link to, but an attack vector if a visitor could request every possible set of components. Sprites
     * are small and their sets many.
     */
    private Asset compose(String name, AssetBundle composition) {
        var content = composition.bytes();
        var known = announced.contains(name);
        return new Asset(
                composition.contentType(),
                content,
                AssetCompression.gzip(content, known ? AssetCompression.BEST_GZIP : AssetCompression.QUICK_GZIP),
                AssetCompression.brotli(content, known ? AssetCompression.BEST_BROTLI : AssetCompression.QUICK_BROTLI),
                '"' + composition.hash() + '"',
                true);
    }

    private static int weight(Asset asset) {
        return asset.identity().length + length(asset.gzip()) + length(asset.brotli());
    }

    private static int length(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }
}
