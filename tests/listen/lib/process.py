"""A program started here, with everything it starts itself: one process group."""

import os
import signal
import subprocess
import time

TICKS = os.sysconf("SC_CLK_TCK")
BUSY_SHARE = 0.3  # of one core


class Process:
    def __init__(self, command, env, log, **options):
        self.process = subprocess.Popen(
            command, env=env, stdin=subprocess.DEVNULL, stdout=options.pop("stdout", log),
            stderr=log, start_new_session=True, **options)
        self.looked = time.time()
        self.used = 0.0

    @property
    def stdout(self):
        return self.process.stdout

    def members(self):
        """The ids of the processes that belong to it now."""
        return [name for name in os.listdir("/proc") if name.isdigit() and self._stat(name)[3:4] == [str(self.process.pid)]]

    def busy(self, members):
        """Whether it is working now, or would if the machine let it: silence while the
        browser waits for its turn is not the end of a step."""
        stats = [stat for stat in map(self._stat, members) if stat]
        used = sum(int(stat[11]) + int(stat[12]) for stat in stats) / TICKS
        now = time.time()
        share = (used - self.used) / max(now - self.looked, 0.01)
        self.looked, self.used = now, used
        return share > BUSY_SHARE or any(stat[0] == "R" for stat in stats)

    @staticmethod
    def _stat(process_id):
        """Its state, parent, group, session …: what /proc says after its name."""
        try:
            with open(f"/proc/{process_id}/stat", encoding="utf-8", errors="replace") as file:
                return file.read().rpartition(")")[2].split()
        except OSError:  # it has ended meanwhile
            return []

    def signal(self, number):
        try:
            os.killpg(self.process.pid, number)
        except ProcessLookupError:
            pass

    def ended_within(self, seconds):
        try:
            self.process.wait(max(0.05, seconds))
            return True
        except subprocess.TimeoutExpired:
            return False


def end_all(processes, patience=5.0):
    """Asks them to end, last started first; then makes them."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        for process in reversed(processes):
            process.signal(number)
        end = time.time() + patience
        for process in processes:
            process.ended_within(end - time.time())
