"""Ask rtkit, the desktop's real-time policy, to raise a thread: one call over the system's D-Bus.

Spoken by hand, because it is one message and a library would be a dependency: the D-Bus
specification's EXTERNAL authentication, Hello, and MakeThreadRealtime(thread id, priority). rtkit
wants a bound on what a real-time thread may compute without ever waiting; the worker waits after
every hop, so a process that reaches it has run wild.
"""

from __future__ import annotations

import os
import socket
import struct

_SOCKET = "/run/dbus/system_bus_socket"
_TIMEOUT_S = 1.0
RUN_LIMIT_US = 200_000
"""rtkit's own default, RTTimeUSecMax."""
_CALL, _RETURN, _ERROR = 1, 2, 3
_PATH, _INTERFACE, _MEMBER, _REPLY_TO, _DESTINATION, _SIGNATURE = 1, 2, 3, 5, 6, 8
_LONGEST = 65_536


def make_realtime(thread_id: int, priority: int, bus: str = _SOCKET) -> None:
    """Give a thread of this process SCHED_RR. Raises OSError where there is no rtkit or it refuses.

    bus: path of the bus's socket.
    """
    import resource

    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        connection.settimeout(_TIMEOUT_S)
        connection.connect(bus)
        _authenticate(connection)
        _call(connection, 1, "org.freedesktop.DBus", "Hello", "", b"")
        _soft, hard = resource.getrlimit(resource.RLIMIT_RTTIME)
        if hard == resource.RLIM_INFINITY or hard > RUN_LIMIT_US:
            resource.setrlimit(resource.RLIMIT_RTTIME, (RUN_LIMIT_US, RUN_LIMIT_US))
        body = struct.pack("<QI", thread_id, priority)
        _call(connection, 2, "org.freedesktop.RealtimeKit1", "MakeThreadRealtime", "tu", body)


def _authenticate(connection: socket.socket) -> None:
    user = str(os.getuid()).encode().hex().encode()
    connection.sendall(b"\0AUTH EXTERNAL " + user + b"\r\n")
    if not connection.recv(_LONGEST).startswith(b"OK"):
        raise OSError("the bus refuses this user")
    connection.sendall(b"BEGIN\r\n")


def _call(
    connection: socket.socket, serial: int, service: str, method: str, signature: str, body: bytes
) -> None:
    """Call a method of the object that is named as its service; raise OSError unless it returns."""
    texts = [
        (_PATH, "o", "/" + service.replace(".", "/")),
        (_INTERFACE, "s", service),
        (_MEMBER, "s", method),
        (_DESTINATION, "s", service),
    ]
    fields = b""
    for code, kind, text in texts:
        raw = text.encode()
        fields += _padding(fields, 8) + bytes([code, 1]) + kind.encode() + b"\0"
        fields += struct.pack("<I", len(raw)) + raw + b"\0"
    if signature:
        fields += _padding(fields, 8) + bytes([_SIGNATURE, 1]) + b"g\0"
        fields += bytes([len(signature)]) + signature.encode() + b"\0"
    head = struct.pack("<cBBBIII", b"l", _CALL, 0, 1, len(body), serial, len(fields)) + fields
    connection.sendall(head + _padding(head, 8) + body)
    while True:
        answer, reply_to = _receive(connection)
        if reply_to == serial:
            if answer != _RETURN:
                raise OSError(f"{service} refuses {method}")
            return


def _receive(connection: socket.socket) -> tuple[int, int]:
    """Return a message's kind and the serial that it answers, 0 for none."""
    head = _exactly(connection, 16)
    order = "<" if head[:1] == b"l" else ">"
    kind = head[1]
    body_size, _serial, fields_size = struct.unpack(order + "III", head[4:])
    if body_size + fields_size > _LONGEST:
        raise OSError("the bus sends what this program cannot read")
    fields = _exactly(connection, fields_size + -fields_size % 8)
    _exactly(connection, body_size)
    # A field is its code, a variant's signature (1, "u", 0) and the value; this one is fixed.
    place = fields.find(bytes([_REPLY_TO, 1]) + b"u\0")
    if place < 0 or kind not in (_RETURN, _ERROR):
        return kind, 0
    return kind, int(struct.unpack(order + "I", fields[place + 4 : place + 8])[0])


def _exactly(connection: socket.socket, size: int) -> bytes:
    data = b""
    while len(data) < size:
        piece = connection.recv(size - len(data))
        if not piece:
            raise OSError("the bus has hung up")
        data += piece
    return data


def _padding(before: bytes, alignment: int) -> bytes:
    return b"\0" * (-len(before) % alignment)
