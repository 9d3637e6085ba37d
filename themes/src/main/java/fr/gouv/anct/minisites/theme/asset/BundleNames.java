package fr.gouv.anct.minisites.theme.asset;

import fr.gouv.anct.minisites.theme.asset.AssetManifest.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names the stylesheet and script bundles of any set of components so that every node can rebuild them from the name
 * alone: one bit per component, in the DSFR's order, followed by the content's hash.
 */
final class BundleNames {

    private static final Pattern NAME = Pattern.compile("site-([0-9a-f]{1,16})-([0-9a-f]{16})\\.(css|js)");

    private final AssetManifest catalogue;
    private final List<String> names;
    private final long styled;
    private final long scripted;

    BundleNames(AssetManifest catalogue) {
        this.catalogue = catalogue;
        this.names = catalogue.components().stream().map(Component::name).toList();
        if (names.size() > Long.SIZE) {
            throw new IllegalStateException("More components than bits in a long");
        }
        this.styled = mask(Set.copyOf(names));
        this.scripted = mask(Set.copyOf(catalogue.scriptOrder()));
    }

    String stylesheet(Set<String> components) {
        var mask = mask(components);
        return name(mask, stylesheet(mask), "css");
    }

    /** Returns the name of the script; components without a script do not affect it. */
    String script(Set<String> components) {
        var mask = mask(components) & scripted;
        return name(mask, script(mask), "js");
    }

    /** Returns the bundle of that name; empty when this version does not generate that name. */
    Optional<AssetBundle> find(String name) {
        var match = NAME.matcher(name);
        if (!match.matches()) {
            return Optional.empty();
        }
        var mask = Long.parseUnsignedLong(match.group(1), 16);
        var extension = match.group(3);
        var styles = extension.equals("css");
        if ((mask & ~(styles ? styled : scripted)) != 0) {
            return Optional.empty();
        }
        var composition = styles ? stylesheet(mask) : script(mask);
        return name.equals(name(mask, composition, extension)) ? Optional.of(composition) : Optional.empty();
    }

    private long mask(Set<String> components) {
        long mask = 0;
        for (var component : components) {
            var bit = names.indexOf(component);
            if (bit < 0) {
                throw new IllegalArgumentException("Unknown DSFR component: " + component);
            }
            mask |= 1L << bit;
        }
        return mask;
    }

    /** Builds the stylesheet: the components, then their print rules, then the utilities, then our own rules. */
    private AssetBundle stylesheet(long mask) {
        var components = catalogue.components().stream()
                .filter(component -> contains(mask, component.name()))
                .toList();
        var pieces = new ArrayList<AssetFragment>();
        add(pieces, components, ".css", Component::main);
        add(pieces, components, ".print.css", Component::print);
        add(pieces, List.of(catalogue.utility()), ".css", Component::main);
        add(pieces, List.of(catalogue.utility()), ".print.css", Component::print);
        add(pieces, List.of(catalogue.site()), ".css", Component::main);
        return AssetBundle.ofStyles(pieces);
    }

    private AssetBundle script(long mask) {
        var components = catalogue.scriptOrder().stream()
                .filter(name -> contains(mask, name))
                .map(name -> catalogue.components().get(names.indexOf(name)))
                .toList();
        var pieces = new ArrayList<AssetFragment>();
        add(pieces, components, ".js", Component::script);
        add(pieces, List.of(catalogue.site()), ".js", Component::script);
        return AssetBundle.ofScripts(pieces);
    }

    private boolean contains(long mask, String component) {
        return (mask >>> names.indexOf(component) & 1) == 1;
    }

    private static void add(
            List<AssetFragment> pieces,
            List<Component> components,
            String suffix,
            Function<Component, @Nullable String> hash) {
        for (var component : components) {
            var found = hash.apply(component);
            if (found != null) {
                pieces.add(new AssetFragment(component.name() + suffix, found));
            }
        }
    }

    private static String name(long mask, AssetBundle composition, String extension) {
        return "site-" + Long.toHexString(mask) + "-" + composition.hash() + "." + extension;
    }
}
