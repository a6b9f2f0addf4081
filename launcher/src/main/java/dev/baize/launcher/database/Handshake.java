package dev.baize.launcher.database;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/// Asks a MySQL-protocol server whether it takes connections, without signing in.
///
/// Source: MySQL client/server protocol, "Protocol::HandshakeV10": 3 bytes length, 1 byte sequence, then the
/// protocol version 10; a server that cannot take the connection sends an error packet, 0xFF, instead.
final class Handshake {
    private static final int TIMEOUT_MILLIS = 2_000;
    private static final int PROTOCOL_VERSION = 10;

    private Handshake() {}

    static boolean isAnswered(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            var in = new DataInputStream(socket.getInputStream());
            in.readNBytes(4);
            return in.read() == PROTOCOL_VERSION;
        } catch (IOException _) {
            return false;
        }
    }
}
