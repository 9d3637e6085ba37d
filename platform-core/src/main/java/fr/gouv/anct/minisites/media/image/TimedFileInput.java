package fr.gouv.anct.minisites.media.image;

import fr.gouv.anct.minisites.media.CpuTimeLimit;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.stream.FileImageInputStream;

/** File input whose readers stop with a {@link CpuTimeLimit.ExceededException} when their CPU time is used up. */
final class TimedFileInput extends FileImageInputStream {

    TimedFileInput(Path file) throws IOException {
        super(file.toFile());
    }

    @Override
    public int read() throws IOException {
        CpuTimeLimit.check();
        return super.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        CpuTimeLimit.check();
        return super.read(into, offset, length);
    }
}
