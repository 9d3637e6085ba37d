package fr.gouv.anct.minisites.backoffice.testing;

import fr.gouv.anct.minisites.content.block.AnchorName;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.CollectionName;
import fr.gouv.anct.minisites.content.block.HasEmbed;
import fr.gouv.anct.minisites.content.block.Pictogram;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.content.block.TableCells;
import fr.gouv.anct.minisites.content.block.testing.BlockFiller;
import fr.gouv.anct.minisites.reference.DataPublisherUrl;
import fr.gouv.anct.minisites.reference.DataSetUrl;
import fr.gouv.anct.minisites.reference.EmailAddress;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.reference.PageRef;
import fr.gouv.anct.minisites.reference.Phone;
import fr.gouv.anct.minisites.reference.SectionRef;
import fr.gouv.anct.minisites.tenancy.OnlineSites;
import fr.gouv.anct.minisites.testing.LongSuites;
import fr.gouv.anct.minisites.vocabulary.TermCode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Generates variations of every block: each component alone with each kind of value, lists of 0, 1, 2 and 30 items, and
 * pairs of components of small records. Built from the records, so that a new block needs no change here.
 *
 * @param page page that can be referenced
 * @param lines whether the field at the path of a component takes more than one line
 * @param numbers values that the field offers for an integer
 */
public record BlockVariations(
        UUID page,
        UUID section,
        UUID image,
        UUID file,
        UUID sound,
        Asked<Boolean> lines,
        Asked<List<Integer>> numbers) {

    /** Property of a form field by block type and path, for example {@code cards} and {@code cards-0-title}. */
    public interface Asked<T> {
        T at(String type, String path);
    }

    private static final List<Integer> SIZES = List.of(0, 1, 2, 30);
    /** Maximum number of components of a record whose pairs are tested. */
    private static final int SMALL = 6;

    /** Maximum number of values of each component in a pair. */
    private static final int PAIRED = LongSuites.run() ? 5 : 3;

    /** Returns all variations of a block type, each once. */
    public Set<Block> of(String type, Class<?> block) {
        Set<Block> made = new LinkedHashSet<>();
        new Maker(type, HasEmbed.class.isAssignableFrom(block))
                .variations(block, "")
                .forEach(one -> made.add((Block) one));
        return made;
    }

    /** Returns the paths of all fields of a type; a list is represented by its first item. */
    public static List<String> paths(Class<?> type, String above) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(component -> {
                    String path = above + component.getName();
                    Class<?> inner = inner(component);
                    return inner == null
                            ? Stream.of(path)
                            : paths(inner, path + (component.getType() == List.class ? "-0-" : "-")).stream();
                })
                .toList();
    }

    /** Returns the record inside a component, or null if the component has a single field. */
    private static @Nullable Class<?> inner(RecordComponent component) {
        Class<?> type = component.getType() == List.class
                ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                : component.getType();
        return type.isRecord() && !WRITTEN.contains(type) ? type : null;
    }

    /** Records that have a single field. */
    private static final Set<Class<?>> WRITTEN = Set.of(
            RichText.class,
            MediaRef.class,
            PageRef.class,
            SectionRef.class,
            TableCells.class,
            Pictogram.class,
            TermCode.class,
            EmailAddress.class,
            Phone.class,
            AnchorName.class,
            CollectionName.class,
            DataSetUrl.class,
            DataPublisherUrl.class);

    private static boolean optional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Object made(Class<?> type, Map<String, @Nullable Object> values) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> values.get(component.getName()))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    /** Generates the variations of one type. */
    private final class Maker {

        private final String type;
        private final boolean embedding;

        Maker(String type, boolean embedding) {
            this.type = type;
            this.embedding = embedding;
        }

        /** Returns minimal valid values; lists have one item. */
        private Map<String, @Nullable Object> least(Class<?> record, String above) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            for (RecordComponent component : record.getRecordComponents()) {
                String path = above + component.getName();
                Class<?> inner = inner(component);
                Object value = optional(component)
                        ? null
                        : component.getType() == List.class
                                ? inner == null ? List.of() : List.of(made(inner, least(inner, path + "-0-")))
                                : inner == null
                                        ? plain(component, path).getFirst()
                                        : made(inner, least(inner, path + "-"));
                values.put(component.getName(), value);
            }
            return values;
        }

        private List<Object> variations(Class<?> record, String above) {
            List<Object> made = new ArrayList<>();
            Map<String, @Nullable Object> least = least(record, above);
            made.add(made(record, least));
            RecordComponent[] components = record.getRecordComponents();
            for (RecordComponent component : components) {
                values(component, above).forEach(value -> made.add(made(record, with(least, component, value))));
            }
            if (components.length <= SMALL) {
                for (int one = 0; one < components.length; one++) {
                    for (int other = one + 1; other < components.length; other++) {
                        made.addAll(pairs(record, least, components[one], components[other], above));
                    }
                }
            }
            return made;
        }

        private List<Object> pairs(
                Class<?> record,
                Map<String, @Nullable Object> least,
                RecordComponent one,
                RecordComponent other,
                String above) {
            List<Object> made = new ArrayList<>();
            spread(values(one, above))
                    .forEach(value -> spread(values(other, above))
                            .forEach(beside -> made.add(made(record, with(with(least, one, value), other, beside)))));
            return made;
        }

        /** Returns the first value, the last and some between. */
        private static List<@Nullable Object> spread(List<@Nullable Object> values) {
            return values.size() <= PAIRED
                    ? values
                    : IntStream.range(0, PAIRED)
                            .<@Nullable Object>mapToObj(i -> values.get(i * (values.size() - 1) / (PAIRED - 1)))
                            .toList();
        }

        private static Map<String, @Nullable Object> with(
                Map<String, @Nullable Object> values, RecordComponent component, @Nullable Object value) {
            Map<String, @Nullable Object> changed = new LinkedHashMap<>(values);
            changed.put(component.getName(), value);
            return changed;
        }

        private List<@Nullable Object> values(RecordComponent component, String above) {
            String path = above + component.getName();
            Class<?> inner = inner(component);
            List<@Nullable Object> values = new ArrayList<>();
            if (optional(component)) {
                values.add(null);
            }
            if (component.getType() == List.class) {
                List<Object> parts = inner == null
                        ? IntStream.range(0, 30)
                                .<Object>mapToObj(i -> "mot " + i)
                                .toList()
                        : variations(inner, path + "-0-");
                SIZES.forEach(size -> values.add(IntStream.range(0, size)
                        .mapToObj(i -> parts.get(i % parts.size()))
                        .toList()));
                if (inner != null) {
                    parts.forEach(part -> values.add(List.of(parts.getFirst(), part)));
                    parts.forEach(part -> values.add(List.of(part)));
                }
            } else if (inner != null) {
                values.addAll(variations(inner, path + "-"));
            } else {
                values.addAll(plain(component, path));
            }
            return values;
        }

        private List<Object> plain(RecordComponent component, String path) {
            Class<?> of = component.getType();
            if (of.isEnum()) {
                return List.of(of.getEnumConstants());
            }
            if (of == boolean.class) {
                return List.of(false, true);
            }
            if (of == int.class) {
                return List.copyOf(numbers.at(type, path));
            }
            if (of == String.class) {
                String hard = "L’aide « à 50 % » & <b>d'abord</b> \"vite\" ; 1|2";
                return lines.at(type, path)
                        ? List.of("Un texte", hard, "Une ligne\nune autre\n\nun paragraphe")
                        : List.of("Un titre", hard, "0");
            }
            if (of == Link.class && !embedding) {
                return Stream.of(
                                "https://exemple.gouv.fr/?a=b&c=d#e",
                                "page:" + page,
                                "page:" + page + "#ici",
                                "media:" + file,
                                "site:" + OnlineSites.BACK_OFFICE + "/demande?a=b&c=d#e",
                                "mailto:contact@exemple.gouv.fr",
                                "tel:+33185586000")
                        .<Object>map(Link::of)
                        .toList();
            }
            return simple(of, path);
        }

        private List<Object> simple(Class<?> of, String path) {
            return switch (of) {
                case Class<?> kind
                when kind == Link.class -> List.of(Link.of("https://www.youtube.com/watch?v=HyirpmPL43I"));
                case Class<?> kind
                when kind == RichText.class ->
                    Stream.of(
                                    "<p>Un <strong>mot</strong>.</p>",
                                    "<h2>Titre</h2><ul><li>Un</li><li>Deux<ul><li>Trois</li></ul></li></ul>",
                                    "<p>x<sup>2</sup><br><abbr title=\"Un &amp; un\">U</abbr>&nbsp;&lt;b&gt;</p>",
                                    "<p>Voir <a href=\"page:" + page + "#la\">là</a>, <a href=\"media:" + file
                                            + "\">le fichier</a>, <a href=\"site:" + OnlineSites.BACK_OFFICE
                                            + "/demande#e\">la demande</a>.</p>")
                            .<Object>map(RichText::new)
                            .toList();
                case Class<?> kind
                when kind == MediaRef.class -> {
                    yield switch (path.substring(path.lastIndexOf('-') + 1)) {
                        case "document" -> List.of(new MediaRef(file), new MediaRef(image));
                        case "sound" -> List.of(new MediaRef(sound));
                        default -> List.of(new MediaRef(image));
                    };
                }
                case Class<?> kind when kind == PageRef.class -> List.of(new PageRef(page));
                case Class<?> kind when kind == SectionRef.class -> List.of(new SectionRef(section));
                case Class<?> kind
                when kind == Pictogram.class -> List.of(new Pictogram("buildings/city-hall"), new Pictogram("map/map"));
                case Class<?> kind
                when kind == TableCells.class ->
                    List.of(
                            new TableCells(List.of(List.of("An", "Nombre"), List.of("2025", "1 200"))),
                            new TableCells(List.of(List.of("", "a|b;c"), List.of("x", ""))),
                            new TableCells(List.of(List.of("Seul"), List.of("Deux; trois"))));
                case Class<?> kind when kind == LocalTime.class -> List.of(LocalTime.of(0, 0), LocalTime.of(14, 5));
                case Class<?> kind
                when kind == LocalDate.class -> List.of(LocalDate.of(2026, 2, 28), LocalDate.of(2028, 2, 29));
                case Class<?> kind
                when kind == EmailAddress.class -> List.of(new EmailAddress("contact@exemple.gouv.fr"));
                case Class<?> kind
                when kind == TermCode.class ->
                    path.endsWith("theme")
                            ? List.of(new TermCode("HOUSING"), new TermCode("EUROPE"))
                            : List.of(new TermCode("RESIDENTS"));
                case Class<?> kind when kind == Phone.class -> List.of(new Phone("01 85 58 60 00"), new Phone("3939"));
                case Class<?> kind when kind == AnchorName.class -> List.of(new AnchorName("nous-trouver"));
                case Class<?> kind
                when kind == DataSetUrl.class ->
                    List.of(
                            new DataSetUrl("https://www.data.gouv.fr/datasets/jeu-1/"),
                            new DataSetUrl("5f0000000000000000000002"));
                case Class<?> kind
                when kind == DataPublisherUrl.class ->
                    List.of(new DataPublisherUrl("https://www.data.gouv.fr/organizations/agence-d-essai/"));
                case Class<?> kind
                when kind == CollectionName.class -> List.of(new CollectionName("Guides « utiles »"));
                default -> throw new AssertionError("What can be put into " + path + " of " + type + "? Say it here.");
            };
        }
    }

    /** Returns the records of all block types, by name. */
    public static List<Class<?>> types() {
        return BlockFiller.types();
    }
}
