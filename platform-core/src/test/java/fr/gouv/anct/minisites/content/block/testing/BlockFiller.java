package fr.gouv.anct.minisites.content.block.testing;

import fr.gouv.anct.minisites.content.block.AnchorName;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockType;
import fr.gouv.anct.minisites.content.block.CollectionName;
import fr.gouv.anct.minisites.content.block.Pictogram;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.content.block.TableCells;
import fr.gouv.anct.minisites.reference.DataPublisherUrl;
import fr.gouv.anct.minisites.reference.DataSetUrl;
import fr.gouv.anct.minisites.reference.EmailAddress;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.reference.PageRef;
import fr.gouv.anct.minisites.reference.Phone;
import fr.gouv.anct.minisites.reference.SectionRef;
import fr.gouv.anct.minisites.vocabulary.TermCode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Fills blocks with values by the types of their components, so that a new block needs no change here. */
public abstract class BlockFiller {

    /** Id of the shared section in all references. */
    public static final UUID SECTION = UUID.fromString("00000000-0000-4000-8000-000000000005");

    /** Returns a block of each type, in the order of their names. */
    public final List<Block> ofEachType() {
        return types().stream().<Block>map(this::block).toList();
    }

    /** Returns the records of all types. */
    public static List<Class<?>> types() {
        return Arrays.stream(Block.class.getPermittedSubclasses())
                .filter(type -> type.isAnnotationPresent(BlockType.class))
                .toList();
    }

    public final Block block(Class<?> type) {
        return (Block) filled(type);
    }

    private Object filled(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(
                    Arrays.stream(components).map(this::value).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private @Nullable Object value(RecordComponent component) {
        Class<?> type = component.getType();
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class) && absent()) {
            return null;
        }
        if (type == List.class) {
            Class<?> element = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            return IntStream.range(0, count())
                    .mapToObj(_ -> element == String.class ? word() : filled(element))
                    .toList();
        }
        if (type == String.class) {
            return component.getName().equals("tag") ? word() : line();
        }
        if (type == int.class) {
            return number(component.getName());
        }
        if (type == boolean.class) {
            return absent();
        }
        if (type == LocalTime.class) {
            return LocalTime.MIN.plusMinutes(number("minute"));
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2026, 1, 1).plusDays(number("day"));
        }
        if (type.isEnum()) {
            return constant(type.getEnumConstants());
        }
        if (type == TermCode.class) {
            return new TermCode(component.getName().equals("theme") ? "EUROPE" : "RESIDENTS");
        }
        Object simple = simple(type);
        return simple == null ? filled(type) : simple;
    }

    private @Nullable Object simple(Class<?> type) {
        if (type == RichText.class) {
            return rich();
        }
        if (type == Link.class) {
            return link();
        }
        if (type == MediaRef.class) {
            return new MediaRef(media());
        }
        if (type == SectionRef.class) {
            return new SectionRef(SECTION);
        }
        if (type == PageRef.class) {
            return new PageRef(page());
        }
        if (type == Pictogram.class) {
            return new Pictogram("buildings/city-hall");
        }
        if (type == TableCells.class) {
            return new TableCells(IntStream.range(0, 1 + count())
                    .mapToObj(_ -> List.of(line(), line()))
                    .toList());
        }
        if (type == AnchorName.class) {
            return new AnchorName("repere-" + number("day"));
        }
        if (type == CollectionName.class) {
            return new CollectionName("Guides " + number("day"));
        }
        if (type == DataSetUrl.class) {
            return new DataSetUrl("https://www.data.gouv.fr/datasets/jeu-" + number("day") + "/");
        }
        if (type == DataPublisherUrl.class) {
            return new DataPublisherUrl("https://www.data.gouv.fr/organizations/agence-" + number("day") + "/");
        }
        if (type == EmailAddress.class) {
            return new EmailAddress("contact@exemple.gouv.fr");
        }
        return type == Phone.class ? new Phone("01 85 58 60 00") : null;
    }

    /** Whether an optional component is left out. */
    protected abstract boolean absent();

    protected abstract int count();

    protected abstract int number(String component);

    protected abstract Object constant(Object[] constants);

    protected abstract String line();

    /** Returns a word without a comma, for example a tag. */
    protected abstract String word();

    protected abstract RichText rich();

    protected abstract Link link();

    protected abstract UUID page();

    protected abstract UUID media();
}
