package kz.journal.benchmark;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One kept-alive connection of one client. It does no more than it must, since client and server
 * share the machine that is measured.
 */
final class Connection implements Closeable {

  /**
   * An answer as it came.
   *
   * @param head status line and headers
   * @param body as sent, compressed if it was
   */
  record Reply(int status, String head, byte[] body) {

    /** This reply, if it has this status. */
    Reply must(int expected) throws IOException {
      if (status != expected) {
        throw new IOException(head);
      }
      return this;
    }

    boolean has(String text) {
      return new String(body, StandardCharsets.UTF_8).contains(text);
    }

    /** The value of a header, or {@code null}. */
    String header(String name) {
      return head.lines()
          .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst()
          .orElse(null);
    }
  }

  private final Socket socket;
  private final InputStream in;
  private final String always;

  /**
   * @param headers sent with each request
   */
  Connection(URI server, Map<String, String> headers) throws IOException {
    socket = new Socket(server.getHost(), server.getPort());
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    StringBuilder lines = new StringBuilder("Host: ").append(server.getAuthority());
    headers.forEach((name, value) -> lines.append("\r\n").append(name + ": " + value));
    always = lines.append("\r\n").toString();
  }

  Reply get(String path) throws IOException {
    return send("GET " + path + " HTTP/1.1\r\n" + always + "\r\n");
  }

  /** Sends nothing, and says so. */
  Reply post(String path) throws IOException {
    return send("POST " + path + " HTTP/1.1\r\n" + always + "Content-Length: 0\r\n\r\n");
  }

  Reply patch(String path, String json) throws IOException {
    int length = json.getBytes(StandardCharsets.UTF_8).length;
    return send(
        "PATCH %s HTTP/1.1\r\n%sContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(path, always, length, json));
  }

  private Reply send(String request) throws IOException {
    socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    String head = head();
    int status = Integer.parseInt(head.substring(9, 12));
    Reply bare = new Reply(status, head, new byte[0]);
    String length = bare.header("Content-Length");
    if (length != null) {
      return new Reply(status, head, in.readNBytes(Integer.parseInt(length)));
    }
    return bare.header("Transfer-Encoding") == null ? bare : new Reply(status, head, chunks());
  }

  private String head() throws IOException {
    StringBuilder head = new StringBuilder();
    for (String line = line(); !line.isEmpty(); line = line()) {
      head.append(line).append('\n');
    }
    return head.toString();
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
      body.write(in.readNBytes(size));
      line();
    }
    line();
    return body.toByteArray();
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int read = in.read(); read != '\n'; read = in.read()) {
      if (read < 0) {
        throw new EOFException("The server closed the connection");
      }
      if (read != '\r') {
        line.append((char) read);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
