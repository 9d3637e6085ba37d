package fr.gouv.anct.minisites.theme.asset;

import fr.gouv.anct.minisites.theme.asset.AssetManifest.Pictogram;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Names the SVG sprite of any set of pictograms, as {@link BundleNames} does for components: one bit each, then the
 * hash.
 */
final class SpriteNames {

    private static final Pattern NAME = Pattern.compile("pictograms-([0-9a-f]{1,32})-[0-9a-f]{16}\\.svg");

    private final List<Pictogram> pictograms;
    private final List<String> names;

    SpriteNames(AssetManifest catalogue) {
        this.pictograms = catalogue.pictograms();
        this.names = pictograms.stream().map(Pictogram::name).toList();
    }

    boolean has(String pictogram) {
        return names.contains(pictogram);
    }

    List<String> names() {
        return names;
    }

    String name(Collection<String> wanted) {
        var mask =
                wanted.stream().mapToInt(this::bit).boxed().reduce(BigInteger.ZERO, BigInteger::setBit, BigInteger::or);
        return name(mask, sprite(mask));
    }

    /** Returns the sprite of that name; empty when this version does not generate that name. */
    Optional<AssetBundle> find(String name) {
        var match = NAME.matcher(name);
        if (!match.matches()) {
            return Optional.empty();
        }
        var mask = new BigInteger(match.group(1), 16);
        if (mask.bitLength() > names.size()) {
            return Optional.empty();
        }
        var sprite = sprite(mask);
        return name.equals(name(mask, sprite)) ? Optional.of(sprite) : Optional.empty();
    }

    private int bit(String pictogram) {
        var bit = names.indexOf(pictogram);
        if (bit < 0) {
            throw new IllegalArgumentException("Unknown DSFR pictogram: " + pictogram);
        }
        return bit;
    }

    private AssetBundle sprite(BigInteger mask) {
        return AssetBundle.ofSymbols(IntStream.range(0, names.size())
                .filter(mask::testBit)
                .mapToObj(pictograms::get)
                .map(pictogram -> new AssetFragment("pictograms/" + pictogram.name() + ".svg", pictogram.hash()))
                .toList());
    }

    private static String name(BigInteger mask, AssetBundle sprite) {
        return "pictograms-" + mask.toString(16) + "-" + sprite.hash() + ".svg";
    }
}
