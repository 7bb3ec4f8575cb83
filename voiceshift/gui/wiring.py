"""Which panel asks the director for what, and which panel shows which of its answers."""

from __future__ import annotations

from voiceshift.engine.messages import Controls, Voice
from voiceshift.engine.player import listening_on
from voiceshift.gui.bridge import Bridge
from voiceshift.gui.director import Director
from voiceshift.gui.messages import Severity
from voiceshift.gui.panels import Panels
from voiceshift.gui.setup import SetUp
from voiceshift.gui.setuppage import Offers


def connect_setup(panels: Panels, setup: SetUp, bridge: Bridge) -> None:
    """Connect the page of the first run and what it asks for."""
    page = panels.setup
    page.forth.clicked.connect(setup.forth)
    page.back.clicked.connect(setup.back)
    page.skip.clicked.connect(setup.close)
    page.denoise.clicked.connect(setup.remove_noise)
    page.worn.connect(setup.wear)
    page.cable.clicked.connect(setup.make_cable)
    page.measure.clicked.connect(setup.measure)
    panels.page.setup.clicked.connect(setup.again)
    bridge.frame.connect(lambda telemetry, _: page.show_level(telemetry))

    def show() -> None:
        page.show_step(
            setup.step.value,
            setup.said.value,
            Offers(
                demo=setup.uses_demo,
                ears=setup.ears,
                can_make_cable=setup.can_make_cable,
                can_measure=setup.can_measure,
            ),
        )

    setup.step.watch(lambda _: show())
    setup.said.watch(lambda _: show())
    setup.open.watch(panels.show_setup)


_ROLES = ("input", "output", "monitor")


def connect_wishes(panels: Panels, director: Director) -> None:
    """Connect what the user does on the panels to the director."""
    panels.transport.start_pressed.connect(director.start_or_stop)
    panels.transport.bypass_toggled.connect(lambda on: director.change(bypass=on))
    panels.transport.mute_toggled.connect(lambda on: director.change(mute=on))
    panels.transport.record_pressed.connect(director.toggle_recording)
    panels.lamp.off_pressed.connect(director.end_bypass)
    panels.banner.dismissed.connect(director.messages.dismiss)
    panels.banner.acted.connect(director.act)
    voices, presets = panels.voices, director.presets
    voices.chosen.connect(director.choose_voice)
    voices.starred.connect(presets.star)
    voices.moved.connect(presets.move)
    voices.duplicated.connect(presets.duplicate)
    voices.deleted.connect(presets.delete)
    voices.named.connect(presets.name)
    voices.changes_kept.connect(presets.save_changes)
    voices.blend_asked.connect(presets.begin_blend)
    voices.blended.connect(presets.blend)
    voices.compared.connect(presets.compare)
    voices.import_asked.connect(presets.take_in)
    voices.export_asked.connect(presets.give_away)
    panels.devices.picked.connect(director.choose_device)
    panels.devices.monitor_toggled.connect(lambda on: director.change(monitor=on))
    panels.devices.volume_changed.connect(lambda db: director.change(monitor_gain_db=db))
    panels.devices.rescan_asked.connect(director.inventory.rescan)
    panels.controls.changed.connect(lambda changes: director.change(**changes))
    panels.controls.learn_pressed.connect(director.learn_noise)
    panels.spectrogram.scale_changed.connect(director.set_scale)
    panels.checkup.toggled.connect(director.checkups.open.set)
    panels.page.again_asked.connect(director.checkups.ask)
    panels.page.closed.connect(lambda: director.checkups.open.set(False))
    for part in (panels.takes, panels.take, panels.player):
        part.failed.connect(lambda text: director.messages.say("takes", Severity.ERROR, text))
    panels.takes.space.changed.connect(
        lambda text: director.messages.say("space", Severity.WARNING, text)
    )
    panels.takes.marker_asked.connect(director.mark)
    panels.takes.opened.connect(lambda: panels.show_take(True))
    panels.takes.selected_changed.connect(panels.take.show_take)
    panels.take.closed.connect(lambda: panels.show_take(False))
    panels.take.show_asked.connect(panels.takes.show_file)
    panels.take.changed.connect(panels.takes.refresh)
    panels.take.show_take(panels.takes.selected())


def connect_answers(panels: Panels, director: Director) -> None:
    """Let the panels show what the director says, from now on."""
    picture, choices = director.picture, director.choices
    director.messages.lines.watch(panels.banner.show_messages)
    picture.lamp.watch(panels.lamp.show_text)
    picture.transport.watch(panels.transport.show_view)
    picture.activity.watch(lambda now: panels.devices.set_live(now.live, now.recording))
    picture.activity.watch(lambda now: panels.takes.set_recording(now.recording))
    picture.sounding.watch(lambda now: panels.voices.set_heard(now.heard, now.loading))
    picture.pitch.watch(panels.controls.show_pitch)
    picture.gate.watch(panels.controls.show_gate)
    picture.learning.watch(panels.controls.show_learning)
    director.takes_changed.connect(panels.takes.refresh)
    director.checkups.report.watch(panels.page.show_report)
    director.checkups.open.watch(panels.show_checkup)

    def show_devices() -> None:
        if director.inventory.devices.value is not None:
            chosen = {role: choices.selection(role) for role in _ROLES}
            panels.devices.set_devices(director.inventory.devices.value, chosen)

    def listen() -> None:
        devices = director.inventory.devices.value or ()
        monitor, output = choices.selection("monitor"), choices.selection("output")
        live = picture.activity.value.live
        panels.player.listen_on(listening_on(devices, monitor, output, live))

    def suggest() -> None:
        panels.voices.set_suggestion(*director.presets.suggestion())
        last = director.presets.last.value
        card = director.inventory.voice(last.voice_id) if last is not None else None
        panels.voices.set_comparable(card.name if card is not None else "")

    def show_voices(voices: tuple[Voice, ...] | None) -> None:
        if voices is not None:
            panels.voices.set_voices(voices, director.inventory.favourites)
            panels.take.set_voices(voices, choices.voice_id.value, director.controls_for)
            panels.voices.choose(choices.voice_id.value)
            suggest()

    def show_controls(controls: Controls) -> None:
        panels.controls.show_controls(controls)
        panels.setup.denoise.setChecked(controls.denoise > 0.0)
        panels.transport.show_toggles(controls.bypass, controls.mute)
        panels.devices.hear_myself.setChecked(controls.monitor)
        panels.devices.volume.set_value(controls.monitor_gain_db)

    director.inventory.devices.watch(lambda _: show_devices())
    choices.stand_ins.watch(lambda _: show_devices())
    director.inventory.devices.watch(lambda _: listen())
    picture.activity.watch(lambda _: listen())
    for chosen in (choices.input, choices.output, choices.monitor):
        chosen.watch(lambda _: show_devices())
        chosen.watch(lambda _: listen())
    director.inventory.voices.watch(show_voices)
    choices.voice_id.watch(panels.voices.choose)
    choices.voice_id.watch(lambda _: suggest())
    director.presets.unsaved.watch(panels.voices.set_unsaved)
    director.presets.blending.connect(panels.voices.blend)
    choices.profile.watch(panels.devices.set_profile)
    choices.controls.watch(show_controls)
