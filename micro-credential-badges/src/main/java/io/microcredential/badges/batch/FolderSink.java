package io.microcredential.badges.batch;

import io.microcredential.badges.BadgeImage;
import io.microcredential.badges.SignedBadge;
import io.microcredential.core.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts each badge into a file of its own in one folder.
 *
 * <p>Files are named by the digest of the row's key, so a key is neither shown nor able to lead out
 * of the folder. A file gets its name only when all of it is on the disk.
 */
public final class FolderSink implements BadgeSink {

  private static final String UNFINISHED = ".part";

  private final Path folder;
  private final @Nullable BadgeImage picture;

  private FolderSink(Path folder, @Nullable BadgeImage picture) {
    this.folder = Objects.requireNonNull(folder, "folder");
    this.picture = picture;
  }

  /**
   * Returns a sink for files {@code .json} and {@code .jwt}.
   *
   * @param folder a folder that exists
   * @return the sink
   */
  public static FolderSink into(Path folder) {
    return new FolderSink(folder, null);
  }

  /**
   * Returns this sink baking each badge into a picture, {@code .png} or {@code .svg}.
   *
   * @param image the picture, which only draws
   * @return the changed sink
   * @throws IllegalArgumentException if the picture has {@linkplain BadgeImage#dangers() dangers}
   */
  public FolderSink bakingInto(BadgeImage image) {
    if (!image.dangers().isEmpty()) {
      throw new IllegalArgumentException("badges are baked only into pictures that only draw");
    }
    return new FolderSink(folder, image);
  }

  @Override
  public String write(String key, SignedBadge badge) {
    boolean isJson = badge.text().startsWith("{");
    String name = stem(key) + (picture == null ? isJson ? ".json" : ".jwt" : extension(picture));
    byte[] content = picture == null ? badge.bytes() : picture.withCredential(badge.text()).bytes();
    Path unfinished = folder.resolve(name + UNFINISHED);
    try {
      write(unfinished, content);
      Files.move(
          unfinished,
          folder.resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      forceFolder();
      return name;
    } catch (IOException e) {
      throw new UncheckedIOException("a badge cannot be written", e);
    }
  }

  private static void write(Path file, byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  /** Makes the new name outlive a loss of power, where the system lets folders be forced. */
  private void forceFolder() {
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    } catch (IOException onSomeSystemsFoldersCannotBeOpened) {
      // The badge itself is on the disk; a name that is lost shows up as a row without its badge.
      return;
    }
  }

  @Override
  public Optional<StoredBadge> find(String key) {
    try {
      for (String extension : List.of(".json", ".jwt", ".png", ".svg")) {
        Path file = folder.resolve(stem(key) + extension);
        if (Files.exists(file)) {
          return Optional.of(read(file));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("a badge cannot be read", e);
    }
  }

  private static StoredBadge read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    byte[] bytes = Files.readAllBytes(file);
    if (name.endsWith(".json") || name.endsWith(".jwt")) {
      return new StoredBadge(name, new String(bytes, StandardCharsets.UTF_8));
    }
    String text =
        BadgeImage.read(bytes)
            .then(BadgeImage::credential)
            .value()
            .orElseThrow(() -> new IOException("there is no badge in the picture"));
    return new StoredBadge(name, text);
  }

  private static String stem(String key) {
    return Digest.ofText(key).hex();
  }

  private static String extension(BadgeImage picture) {
    return picture.mediaType().equals("image/png") ? ".png" : ".svg";
  }
}
